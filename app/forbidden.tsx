import { ForbiddenPage } from '@/components/frame/missing-page';
import { refusedSentence } from '@/lib/auth/page';

export default function ForbiddenHere() {
  return <ForbiddenPage sentence={refusedSentence().text} />;
}
