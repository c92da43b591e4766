import { PlainPage } from './plain-page';

interface Props { sentence: string | null; framed?: boolean }

/** The address leads nowhere, or to something this person's team does not have. */
export function MissingPage({ sentence, framed }: Props) {
  return (
    <PlainPage title="Halaman ini tidak ada" framed={framed}>
      <p>{sentence ?? 'Alamatnya salah ketik, datanya sudah dipindahkan, atau milik tim lain.'}</p>
      <p>Periksa kembali alamatnya, atau mulai dari <a href="/dasbor">dasbor</a>, <a href="/desa">daftar desa</a>, atau <a href="/indikator">daftar indikator</a>.</p>
    </PlainPage>
  );
}

/** The page exists, but this person may not open it. */
export function ForbiddenPage({ sentence, framed }: Props) {
  return (
    <PlainPage title="Anda belum berwenang membuka halaman ini" framed={framed}>
      <p>{sentence ?? 'Peran Anda di tim ini tidak mencakup halaman ini.'}</p>
      <p>Bila Anda memerlukannya, minta peran yang sesuai kepada admin tim Anda. <a href="/dasbor">Kembali ke dasbor</a></p>
    </PlainPage>
  );
}
