import { ForbiddenPage } from '@/components/frame/missing-page';
import { refusedSentence } from '@/lib/auth/page';

export default async function OfficeForbiddenPage() {
  return <ForbiddenPage sentence={await refusedSentence()} framed />;
}
