import { MissingPage } from '@/components/frame/missing-page';
import { refusedSentence } from '@/lib/auth/page';

export default function OfficeNotFoundPage() {
  return <MissingPage sentence={refusedSentence().text} framed />;
}
