import type { Metadata } from 'next';
import { AccountForm, type FormField } from '@/components/accounts/account-form';
import { PlainPage } from '@/components/frame/plain-page';
import { redeemAction } from '../actions';

export const metadata: Metadata = { title: 'Buat sandi — Simpul' };

const FIELDS: readonly FormField[] = [
  { name: 'username', label: 'Nama pengguna', autoComplete: 'username' },
  { name: 'kode_masuk', label: 'Kode sekali pakai', autoComplete: 'one-time-code', hint: 'Dari admin tim, di layar atau di kertas; hanya sekali pakai' },
  { name: 'password', label: 'Sandi baru', kind: 'password', autoComplete: 'new-password', hint: '12 sampai 128 karakter, apa saja; beberapa kata acak mudah diingat' },
];

export default function SetPasswordPage() {
  return (
    <PlainPage title="Buat sandi Anda">
      <AccountForm action={redeemAction} fields={FIELDS} submit="Simpan dan masuk" />
      <p className="help after"><a href="/masuk">Sudah punya sandi? Masuk</a></p>
    </PlainPage>
  );
}
