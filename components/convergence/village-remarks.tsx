import { Section } from '@/components/ui/section';
import { carry } from '@/lib/address';
import type { VillageReport } from '@/lib/convergence/queries/village-report';
import { formatInstant } from '@/lib/day';

/** What people said about the figures of the village in this period; the numbers stand beside the figures, in print too (F82, U12). */
export function VillageRemarks({ report: { remarks, address, place, scope, timeZone } }: { report: VillageReport }) {
  if (remarks.length === 0) return null;
  const history = (indicator: string): string => carry(address, '/pengisian/riwayat', { desa: place.code, indikator: indicator, periode: scope.period.code });
  return (
    <Section id="catatan" title={`${remarks.length} catatan pada angka periode ini`}>
      <ol className="remarks">{remarks.map(({ id, indicator, text, author, at, asked, isResolved, source, authorId }) => (
        <li key={id} className={isResolved ? 'resolved' : undefined}>
          <a href={history(indicator)}>{indicator}</a>: {asked ? <b>@{asked} </b> : null}<span className="remark-text">{text}</span>
          <small>{authorId === null ? `sumber: ${source ?? 'tidak dicatat'}` : `${author ?? 'tanpa nama'} · ${formatInstant(new Date(at), timeZone)}${isResolved ? ' · selesai' : ' · belum selesai'}`}</small>
        </li>
      ))}</ol>
    </Section>
  );
}
