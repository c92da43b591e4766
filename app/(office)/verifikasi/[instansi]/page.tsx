import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { PageHead } from '@/components/frame/page-head';
import { ReviewPage } from '@/components/reporting/review-page';
import { addressOf, carry, withoutNul } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readReview } from '@/lib/reporting/queries/review';
import { reviewHeadline } from '@/lib/reporting/rules/submission';
import { decideReportAction } from '../actions';

export const metadata: Metadata = { title: 'Pemeriksaan — Simpul' };

async function ReviewRoute({ params, searchParams }: { params: Promise<{ instansi: string }>; searchParams: Promise<SearchParams> }) {
  const [{ instansi }, given] = [await params, await searchParams];
  const code = withoutNul(decodeURIComponent(instansi));
  const address = addressOf(`/verifikasi/${encodeURIComponent(code)}`, given);
  const review = await openPage(given, (tx, viewer, asked) => readReview(tx, viewer, { code, params: asked }));
  return (
    <>
      <PageHead trail={[{ text: 'Verifikasi', href: carry(address, '/verifikasi') }, { text: review.agency.fullName }, { text: review.team.label }]}
        sentence={reviewHeadline(review.agency.shortName, review.counts)} />
      <ReviewPage review={review} address={address} action={decideReportAction} />
    </>
  );
}

export default inWords(ReviewRoute);
