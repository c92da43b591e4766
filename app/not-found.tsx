import { connection } from 'next/server';
import { MissingPage } from '@/components/frame/missing-page';
import { refusedSentence } from '@/lib/auth/page';

export default async function NotFoundPage() {
  await connection();
  return <MissingPage sentence={await refusedSentence()} />;
}
