import type { Metadata } from 'next';
import { AccountForm, type FormField } from '@/components/accounts/account-form';
import { PlainPage } from '@/components/frame/plain-page';
import { Notice } from '@/components/ui/notice';
import { signInAction } from './actions';

export const metadata: Metadata = { title: 'Masuk — Simpul' };

const FIELDS: readonly FormField[] = [
  { name: 'username', label: 'Nama pengguna', autoComplete: 'username', hint: 'Misalnya dinkes.balangan' },
  { name: 'password', label: 'Sandi', kind: 'password', autoComplete: 'current-password' },
];

/** A sign-in by script comes back here with a word for what went wrong. */
const SENTENCES: Readonly<Record<string, string>> = {
  'CredentialsSignin': 'Nama pengguna atau sandi salah.',
  'terlalu-sering': 'Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.',
  'gangguan': 'Terjadi gangguan saat masuk. Coba lagi.',
};

interface Props { searchParams: Promise<{ ke?: string | string[]; error?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { ke, error } = await searchParams;
  const sentence = typeof error === 'string' ? SENTENCES[error] : undefined;
  return (
    <PlainPage title="Masuk ke dasbor tim">
      {sentence ? <Notice kind="error">{sentence}</Notice> : null}
      <AccountForm action={signInAction} fields={FIELDS} hidden={{ ke: typeof ke === 'string' ? ke : undefined }} submit="Masuk" />
      <p className="help after"><a href="/masuk/sandi">Punya kode sekali pakai? Buat sandi</a>. Lupa sandi? Minta kode kepada admin tim Anda.</p>
    </PlainPage>
  );
}
