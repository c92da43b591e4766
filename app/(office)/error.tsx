'use client';
import { BrokenPage } from '@/components/frame/broken-page';

export default function OfficeErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <BrokenPage error={error} framed />;
}
