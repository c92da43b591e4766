import { MissingPage } from '@/components/frame/missing-page';
import { refusedSentence } from '@/lib/auth/page';

export default async function OfficeNotFoundPage() {
  return <MissingPage sentence={await refusedSentence()} framed />;
}
