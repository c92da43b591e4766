import { PlainPage } from './plain-page';

/** The database stopped answering while this page was being read. */
export function AwayPage() {
  return (
    <PlainPage title="Basis data sedang tidak tersedia" framed>
      <p>Data tidak hilang. Tunggu sebentar lalu muat ulang halaman ini; bila berulang, hubungi admin atau Diskominfo.</p>
      <p><a className="button primary" href="" data-hard="">Muat ulang</a></p>
    </PlainPage>
  );
}

/** Something failed on our side while this page was being read; the number stands in the log beside what broke. */
export function IncidentPage({ number }: { number: string }) {
  return (
    <PlainPage title="Halaman ini belum dapat ditampilkan" framed>
      <p>Terjadi gangguan di pihak kami, bukan pada isian Anda. Yang sudah tersimpan tetap tersimpan.</p>
      <p className="buttons"><a className="button primary" href="" data-hard="">Coba lagi</a> <a className="button" href="/dasbor" data-hard="">Ke dasbor</a></p>
      <p className="help">Bila terulang, sebutkan nomor gangguan ini kepada admin: <b>{number}</b></p>
    </PlainPage>
  );
}
