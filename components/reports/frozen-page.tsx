import { BudgetPage } from '@/components/budgets/budget-page';
import { MatrixPage } from '@/components/contributions/matrix-page';
import { GridPage } from '@/components/convergence/grid-page';
import { VillagePage } from '@/components/convergence/village-page';
import { PageHead } from '@/components/frame/page-head';
import { EntryBoard } from '@/components/reporting/entry-board';
import { Notice } from '@/components/ui/notice';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatInstant, type TimeZone } from '@/lib/day';
import type { FrozenPageReport } from '@/lib/reports/queries/snapshot-overview';
import { DashboardPage } from './dashboard-page';

interface Props { frozen: FrozenPageReport; address: Address; base: string }

/** The Report as it was stored, by the components of the live page; its links lead to the figures of today. */
function Drawn({ frozen: { drawn, live }, base }: Pick<Props, 'frozen' | 'base'>) {
  const at = (path: string): Address => ({ path, params: live });
  switch (drawn.kind) {
    case 'dasbor': {
      const { changedAt, scope } = drawn.report;
      return <DashboardPage report={drawn.report} address={at('/dasbor')} changed={changedAt ? formatInstant(new Date(changedAt), scope.timeZone as TimeZone) : null} />;
    }
    case 'matriks': return <MatrixPage report={drawn.report} address={at('/matriks')} />;
    case 'desa': return <GridPage report={drawn.report} />;
    case 'anggaran': return <BudgetPage report={drawn.report} address={at('/anggaran')} />;
    case 'pengisian': {
      const { board, year, teamName, teamCode } = drawn.report;
      return <><PageHead sentence={board.headline} trail={[{ text: 'Pengisian' }, { text: board.period.label }]} /><EntryBoard board={board} address={at('/pengisian')} year={year} teamName={teamName} teamCode={teamCode} base={base} /></>;
    }
    case 'village': return <VillagePage report={drawn.report} />;
  }
}

const pathOf = ({ drawn }: FrozenPageReport): string => (drawn.kind === 'village' ? `/desa/${drawn.report.place.code}` : `/${drawn.kind}`);

/** Page /rapat/potret/<id>/<page>: the figures of that day, marked as such above. */
export function FrozenPage({ frozen, address, base }: Props) {
  const { head, words, isWhole, live } = frozen;
  return (
    <>
      <Notice title={`${words}.`}>
        {head.title}. Angka di halaman ini tidak berubah lagi; tautan di dalamnya membuka angka sekarang.{' '}
        <a href={carry(address, `/rapat/potret/${head.id}`, {})}>Semua halaman potret</a> · <a href={`${carry(address, `/rapat/potret/${head.id}`)}#berubah`}>Bandingkan dengan sekarang</a> · <a href={linkTo({ path: pathOf(frozen), params: live })}>Halaman sekarang</a>
      </Notice>
      {isWhole ? null : <Notice kind="error" title="Isi potret ini berubah sejak dibekukan.">Sidiknya tidak cocok lagi; jangan dipakai sebagai bukti. Beri tahu admin.</Notice>}
      <Drawn frozen={frozen} base={base} />
    </>
  );
}
