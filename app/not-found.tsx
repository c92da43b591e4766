import { connection } from 'next/server';
import { MissingPage } from '@/components/frame/missing-page';

export default async function NotFoundPage() {
  await connection();
  return <MissingPage sentence={null} />;
}
