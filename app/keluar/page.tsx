import type { Metadata } from 'next';
import { PlainPage } from '@/components/frame/plain-page';
import { Button } from '@/components/ui/button';
import { signOutAction } from './actions';

export const metadata: Metadata = { title: 'Keluar — Simpul' };

/** Following a link signs nobody out; sending the form does. */
export default function SignOutPage() {
  return (
    <PlainPage title="Keluar dari Simpul?">
      <form action={signOutAction}><Button kind="primary">Keluar</Button></form>
      <p className="help after"><a href="/dasbor">Kembali ke dasbor</a></p>
    </PlainPage>
  );
}
