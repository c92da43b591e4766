import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { carry, linkTo, type Address } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatShareBare, NBSP } from '@/lib/format';
import { targetLabel } from '@/lib/indicators/rules/target';
import type { AssignedIndicator } from '@/lib/reporting/queries/assignment';
import type { EntrySheet as Sheet } from '@/lib/reporting/queries/entry-sheet';
import { EntryForm } from './entry-form';
import { EntryLegend, EntryMeanings, EntryStates } from './entry-notes';
import { type EntryHead, EntryTable } from './entry-table';
import { EntryTabs } from './entry-tabs';

function headOf({ code, shortName, target, direction, timing, leadName }: AssignedIndicator): EntryHead {
  const bp = target?.targetBp;
  const goal = bp === undefined ? 'belum ada target' : `${direction === 'down' ? 'paling banyak ' : ''}${formatShareBare(bp, bp % 100 === 0 ? 0 : 2)}${NBSP}%, ${targetLabel(target)}`;
  const span = timing === 'snapshot' ? 'keadaan akhir periode' : 'jumlah sejak Januari';
  return { code, title: shortName, target: goal, timing: `utama: ${leadName ?? 'belum ada'}; ${span}` };
}

/** So many villages at once are still quick to type in. */
const MOST_ROWS = 200;
/** So many travel as plain HTML (entry-table). */
const FIRST_ROWS = 50;

interface Props { sheet: Sheet; address: Address; action: FormAction; hidden: Readonly<Record<'tim' | 'periode', string>>; year: number; teamName: string; lock: string | null }

function Nothing({ sheet: { agency, isOwn }, year, address }: Pick<Props, 'sheet' | 'year' | 'address'>) {
  const who = isOwn ? 'Instansi Anda' : agency.fullName;
  return (
    <EmptyState title={`${agency.shortName} tidak ditugasi mengisi indikator pada ${year}`} next={{ label: `Kegiatan ${agency.shortName}`, href: carry(address, '/kegiatan', { opd: agency.code }) }}>
      <p>{who} tetap dapat mencatat kegiatan dan anggaran. Bila seharusnya mengisi indikator, minta sekretaris tim menetapkannya.</p>
    </EmptyState>
  );
}

function Remarks({ sheet: { agency, role, indicators, isOwn }, lock }: Pick<Props, 'sheet' | 'lock'>) {
  return (
    <>
      {isOwn && lock ? <Notice kind="warning" title="Terkunci.">{lock}</Notice> : null}
      {role === 'support' ? (
        <Notice>{agency.shortName} tidak memegang indikator utama; yang tampil adalah {indicators.length} indikator yang didukungnya. Sel yang sudah diisi instansi lain hanya dapat dibaca.</Notice>
      ) : null}
    </>
  );
}

/** One agency's sheet: tabs of indicators, the grid (a form when it may be written), what the columns mean. */
export function EntrySheet({ sheet, address, action, hidden, year, teamName, lock }: Props) {
  const { indicators, columns, packed, page, places, villages, mayWrite } = sheet;
  const first = indicators[0];
  if (!first) return <Nothing sheet={sheet} year={year} address={address} />;
  if (places === 0) {
    return <EmptyState title={`Belum ada desa lokus ${year}`}><p>Sekretaris tim menetapkan desa lokus {teamName}; setelah itu lembar isian terbuka di sini.</p></EmptyState>;
  }
  const table = {
    caption: `Isian ${sheet.agency.shortName} menurut ${first.atVillage ? 'desa lokus' : 'wilayah'}`, placeWord: first.atVillage ? 'Desa/kelurahan' : 'Wilayah',
    heads: indicators.map(headOf), columns, packed,
  };
  const where = first.atVillage ? `${villages} desa lokus` : `${teamName} seluruhnya`;
  return (
    <>
      <Remarks sheet={sheet} lock={lock} />
      <EntryTabs groups={sheet.groups} address={address} />
      {mayWrite ? <EntryForm key={`${hidden.periode} ${columns.map(({ code }) => code).join()} ${sheet.rows} ${page}`} action={action} hidden={hidden} freshHref={linkTo(address)} hint={where} keeper={{ account: sheet.accountId, agency: sheet.agency.id }} {...table} /> : <EntryTable {...table} />}
      {places > FIRST_ROWS && sheet.rows > FIRST_ROWS ? <noscript><Notice>Tanpa JavaScript tampil {FIRST_ROWS} desa pertama. <a href={linkTo(address, { baris: null })}>Bagi per {FIRST_ROWS} desa</a></Notice></noscript> : null}
      <Pager address={address} page={page} total={places} size={sheet.rows} what="desa" />
      {places > sheet.rows && sheet.rows < MOST_ROWS ? <p><a href={linkTo(address, { baris: String(MOST_ROWS), halaman: null })}>Tampilkan {Math.min(places, MOST_ROWS)} desa sekaligus</a></p> : null}
      <div className="entry-notes">
        <EntryMeanings indicators={indicators} address={address} />
        <div className="stack"><EntryLegend hasExample={sheet.hasExample} /><EntryStates sheet={sheet} /></div>
      </div>
    </>
  );
}
