import { ForbiddenPage } from '@/components/frame/missing-page';
import { refusedSentence } from '@/lib/auth/page';

export default async function ForbiddenHere() {
  return <ForbiddenPage sentence={await refusedSentence()} />;
}
