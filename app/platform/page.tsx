import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PlatformPage } from '@/components/accounts/platform-page';
import { addressOf } from '@/lib/address';
import { openPlatformPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readTeamDesk } from '@/lib/jurisdictions/queries/teams';
import { createTeamAction } from './actions';

export const metadata: Metadata = { title: 'Platform — Simpul' };

async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const { operator, ...desk } = await openPlatformPage(given, readTeamDesk);
  return <PlatformPage view={{ ...desk, person: operator.displayName }} address={addressOf('/platform', given)} create={createTeamAction} />;
}

export default inWords(Page);
