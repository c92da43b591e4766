import { Section } from '@/components/ui/section';
import { formatInstant, type TimeZone } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import type { ShownRemark } from '@/lib/reporting/queries/history';
import { RemarkForm, ResolveForm } from './history-forms';

interface OneProps { remark: ShownRemark; zone: TimeZone; tim: string; resolve: FormAction; named: boolean }

function One({ remark, zone, tim, resolve, named }: OneProps) {
  const { id, text, at, author, asked, authorId, isResolved, resolvedBy, resolvedAt, source, place, indicator } = remark;
  const by = authorId === null ? `sumber: ${source ?? 'tidak dicatat'}` : `${author ?? 'tanpa nama'} · ${formatInstant(new Date(at), zone)}`;
  return (
    <li className={isResolved ? 'resolved' : undefined}>
      {named ? <b>{place}, {indicator}: </b> : null}{asked ? <b>@{asked} </b> : null}<span className="remark-text">{text}</span>
      <small>{by}{isResolved && resolvedAt ? ` · selesai ${formatInstant(new Date(resolvedAt), zone)}${resolvedBy ? ` oleh ${resolvedBy}` : ''}` : authorId === null ? '' : ' · belum selesai'}</small>
      {remark.mayResolve ? <details className="no-print"><summary>Jawab atau selesaikan</summary><ResolveForm key={id} action={resolve} hidden={{ tim, catatan: id }} within={id} /></details> : null}
    </li>
  );
}

interface Props {
  remarks: readonly ShownRemark[]; zone: TimeZone; tim: string; agencies: readonly { code: string; shortName: string }[];
  /** The cell that a new remark is about; null where several cells are listed. */
  hidden: Readonly<Record<string, string>> | null;
  actions: { add: FormAction; resolve: FormAction };
}

/** The remarks on a cell, or on all cells of the page, numbered for the print; a form for one more (F82, U12). */
export function Remarks({ remarks, zone, tim, hidden, agencies, actions }: Props) {
  const open = remarks.filter(({ isResolved, authorId }) => !isResolved && authorId !== null).length;
  const title = remarks.length === 0 ? 'Belum ada catatan' : `${remarks.length} catatan${open > 0 ? `, ${open} belum selesai` : ''}`;
  return (
    <Section id="catatan" title={title}>
      {remarks.length > 0 ? <ol className="remarks">{remarks.map((remark) => <One key={remark.id} remark={remark} zone={zone} tim={tim} resolve={actions.resolve} named={hidden === null} />)}</ol> : null}
      {hidden ? <div className="no-print"><RemarkForm action={actions.add} hidden={hidden} agencies={agencies.map(({ code, shortName }) => ({ value: code, label: `@${shortName}` }))} /></div> : null}
    </Section>
  );
}
