'use client';
import { PlainPage } from './plain-page';

/** Digest under which lib/incident lets an absent database through (that file belongs to the server). */
export const AWAY_DIGEST = 'basis-data-tidak-tersedia';

interface Props { error: Error & { digest?: string }; framed?: boolean }

/** Something failed: says what to do and a number to read out, never what broke inside. */
export function BrokenPage({ error: { digest }, framed = false }: Props) {
  const away = digest === AWAY_DIGEST;
  return (
    <PlainPage title={away ? 'Basis data sedang tidak tersedia' : 'Halaman ini belum dapat ditampilkan'} framed={framed}>
      <p>{away
        ? 'Data Anda aman; hanya belum dapat dibaca saat ini. Tunggu satu menit, lalu coba lagi.'
        : 'Terjadi gangguan di pihak kami, bukan pada isian Anda. Yang sudah tersimpan tetap tersimpan.'}</p>
      <p className="buttons">
        <button type="button" className="button primary" onClick={() => window.location.reload()}>Coba lagi</button>
        <a className="button" href="/dasbor" data-hard="">Ke dasbor</a>
      </p>
      {digest && !away ? <p className="help">Bila terulang, sebutkan nomor gangguan ini kepada admin: <b>{digest}</b></p> : null}
    </PlainPage>
  );
}
