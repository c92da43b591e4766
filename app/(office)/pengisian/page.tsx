import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PageHead } from '@/components/frame/page-head';
import { EntryBoard } from '@/components/reporting/entry-board';
import { EntrySheet } from '@/components/reporting/entry-sheet';
import { SendPanel } from '@/components/reporting/send-panel';
import { Notice } from '@/components/ui/notice';
import { addressOf, carry, linkTo } from '@/lib/address';
import { baseUrl } from '@/lib/auth/base-url';
import { openPage } from '@/lib/auth/page';
import { formatDay } from '@/lib/day';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { type EntryPage, readEntryPage } from '@/lib/reporting/queries/entry-page';
import { recordValuesAction, submitReportAction, withdrawReportAction } from './actions';

export const metadata: Metadata = { title: 'Pengisian — Simpul' };

const STATE_WORDS = { open: 'Terbuka untuk diisi', approved: 'Sudah disahkan, terkunci', reopened: 'Dibuka kembali' } as const;

function Freshness({ team, everyoneHref, ownHref }: { team: EntryPage['team']; everyoneHref: string | null; ownHref: string | null }) {
  return (
    <>
      {STATE_WORDS[team.state]}{team.dueOn ? <> · batas <b>{formatDay(team.dueOn)}</b></> : null}
      {everyoneHref ? <><br /><a href={everyoneHref}>Siapa sudah mengisi</a></> : null}
      {ownHref ? <><br /><a href={ownHref}>Lembar instansi saya</a></> : null}
    </>
  );
}

async function EntryRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams;
  const address = addressOf('/pengisian', params);
  const page = await openPage(params, readEntryPage);
  const { team, teamCode, teamName, year } = page;
  const board = linkTo(address, { opd: 'semua', indikator: null, halaman: null });
  const isSheet = page.kind === 'sheet';
  const trail = [
    isSheet ? { text: 'Pengisian', href: board } : { text: 'Pengisian' },
    ...(isSheet ? [{ text: page.sheet.agency.fullName }] : []), { text: team.label },
  ];
  const sentence = isSheet ? (page.sheet.role === null ? `${page.sheet.agency.shortName} tidak mengisi indikator pada ${year}.` : page.sheet.headline) : `${page.board.headline}`;
  const own = page.ownAgency !== null && !(isSheet && page.sheet.isOwn) ? carry(address, '/pengisian') : null;
  return (
    <>
      <PageHead trail={trail} sentence={sentence} address={address} example={isSheet && page.sheet.hasExample}
        freshness={<Freshness team={team} everyoneHref={isSheet ? board : null} ownHref={own} />} />
      {page.ignored.length > 0 ? <Notice>Pilihan yang tidak dikenal dilewati: {page.ignored.join(', ')}.</Notice> : null}
      {page.approvedAsked ? <Notice>Lembar isian selalu menampilkan angka sementara; angka yang disahkan tampil di dasbor dan desa.</Notice> : null}
      {isSheet && page.sheet.role !== null ? (
        <SendPanel report={page.report} team={team} mayWrite={page.sheet.mayWrite} isOwn={page.sheet.isOwn} address={address} zone={page.zone} tim={teamCode} submit={submitReportAction} withdraw={withdrawReportAction} />
      ) : null}
      {isSheet
        ? <EntrySheet sheet={page.sheet} address={address} action={recordValuesAction} hidden={{ tim: teamCode, periode: team.period.code }} year={year} teamName={teamName} lock={team.locked} />
        : <EntryBoard board={page.board} address={address} year={year} teamName={teamName} teamCode={teamCode} base={baseUrl()} />}
    </>
  );
}

export default inWords(EntryRoute);
