import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PageHead } from '@/components/frame/page-head';
import { PeriodDesk } from '@/components/reporting/period-desk';
import { addressOf, carry } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readPeriodPage } from '@/lib/reporting/queries/team-periods';
import { approvePeriodAction, extendDeadlineAction, openFirstPeriodAction, openPeriodAction, reopenPeriodAction, setDeadlineAction } from './actions';

export const metadata: Metadata = { title: 'Periode — Simpul' };

const ACTIONS = { first: openFirstPeriodAction, open: openPeriodAction, approve: approvePeriodAction, reopen: reopenPeriodAction, deadline: setDeadlineAction, extend: extendDeadlineAction };

async function PeriodsRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const page = await openPage(given, readPeriodPage);
  const address = addressOf('/pengaturan/periode', given);
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: carry(address, '/pengaturan') }, { text: 'Periode' }]} sentence={page.headline} />
      <PeriodDesk page={page} address={address} actions={ACTIONS} />
    </>
  );
}

export default inWords(PeriodsRoute);
