import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { TokenPage } from '@/components/accounts/token-page';
import { addressOf } from '@/lib/address';
import { clock } from '@/lib/auth/clock';
import { openPage } from '@/lib/auth/page';
import { listTokens } from '@/lib/auth/tokens';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { createTokenAction, revokeTokenAction } from './actions';

export const metadata: Metadata = { title: 'Token API — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const report = await openPage(given, async (tx, viewer) => ({ teamCode: viewer.jurisdictionCode, teamName: viewer.jurisdictionName, timeZone: viewer.timeZone, now: clock.now(), tokens: await listTokens(tx, viewer) }));
  return <TokenPage {...report} create={createTokenAction} revoke={revokeTokenAction} address={addressOf('/pengaturan/token', given)} />;
}

export default inWords(Page);
