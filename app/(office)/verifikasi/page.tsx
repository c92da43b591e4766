import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PageHead } from '@/components/frame/page-head';
import { ReviewQueue } from '@/components/reporting/review-queue';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readQueue } from '@/lib/reporting/queries/review';
import { queueHeadline } from '@/lib/reporting/rules/submission';

export const metadata: Metadata = { title: 'Verifikasi — Simpul' };

async function QueueRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const given = await searchParams;
  const queue = await openPage(given, readQueue);
  return (
    <>
      <PageHead trail={[{ text: 'Verifikasi' }]} sentence={queueHeadline(queue.waiting)} />
      <ReviewQueue queue={queue} address={addressOf('/verifikasi', given)} />
    </>
  );
}

export default inWords(QueueRoute);
