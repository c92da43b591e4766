'use client';
import { BrokenPage } from '@/components/frame/broken-page';

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <BrokenPage error={error} />;
}
