import * as t from '@/db/schema';
import { addAgencies, addDecrees } from '../agencies';
import { addBodies } from '../meetings';
import { addPeriods, type Place } from '../place';
import { addTallies } from '../posyandu';
import { addProgramme } from '../programs';
import { insertRows } from '../rows';
import { addPrinted, addRemarks, type Printed } from '../values';
import { agencies, DOCUMENT, ROLE_SOURCE, roles } from './agencies';
import { serdangBedagaiTallies } from './posyandu';
import { PHI } from './programme';

export const serdangbedagai = {
  slug: 'serdangbedagai', code: '12.18', name: 'Kabupaten Serdang Bedagai', level: 'regency', timeZone: 'Asia/Jakarta',
  teamName: 'Tim Koordinasi Penanggulangan Kemiskinan Daerah (TKPKD) Kabupaten Serdang Bedagai',
} as const;

const CONFLICT = 'Bagian A menyebut penunjukan sepuluh posyandu dengan "surat keputusan Bupati No 31 Tahun 2014", bagian C dengan nomor 154/060/tahun 2014. Keduanya disimpan seperti tercetak.';
const REGULATIONS = `${DOCUMENT}, bagian C butir 1`;

const addRegulations = (place: Place): Promise<void> => addDecrees(place, [
  { kind: 'peraturan', number: '23 Tahun 2013', subject: 'Peraturan Bupati Serdang Bedagai tentang Pedoman Pelaksanaan Pos Pelayanan Terpadu Holistik Integratif di Kabupaten Serdang Bedagai', source: REGULATIONS },
  { kind: 'keputusan', number: '154/060/tahun 2014', subject: 'Penetapan Sepuluh Model Pos Pelayanan Terpadu Holistik Integratif di Kabupaten Serdang Bedagai', note: `${CONFLICT} Tertulis "Penertapan".`, source: REGULATIONS },
  { kind: 'keputusan', number: '208/050/tahun 2014', subject: 'Penetapan Tenaga Pendamping Desa pada Pos Pelayanan Terpadu Holistik Integratif di Kabupaten Serdang Bedagai', note: 'Honor tenaga pendamping bersumber dari APBD pada TKPKD di Bappeda.', source: REGULATIONS },
  { kind: 'keputusan', number: '31 Tahun 2014', subject: 'Penunjukan 10 Posyandu di 10 Desa dan 10 Kecamatan sebagai pilot proyek', note: CONFLICT, source: `${DOCUMENT}, bagian A` },
]);

const figures: Printed[] = [
  { region: '12.18', period: '2014', indicator: 'OP51', count: 10, source: `${DOCUMENT}, bagian A dan C`, remark: '10 posyandu di 10 desa dan 10 kecamatan; nama posyandu, desa, dan kecamatannya tidak tercetak.' },
  { region: '12.18', period: '2014', indicator: 'OP52', count: 5, source: `${DOCUMENT}, bagian C`, remark: '"Dari 10 pilot project … terdapat 5 tempat yang telah dikembangkan Bank Sampah dan berjalan cukup baik."' },
];

/** Serdang Bedagai: the PHI matrix of fifteen SKPD, its regulations and counts. No stunting figure is printed. */
export async function seedSerdangBedagai(place: Place): Promise<void> {
  await addPeriods(place, ['2014'], [2013]);
  await addAgencies(place, agencies);
  await addRegulations(place);
  await addBodies(place, [{
    key: 'tkpkd', kind: 'tkpkd', name: 'Tim Koordinasi Penanggulangan Kemiskinan Daerah (TKPKD) Kabupaten Serdang Bedagai', members: [['Penggerak dan sekretariat', 'Bappeda', 'bappeda']],
    note: 'Anggotanya "seluruh SKPD, lembaga pemerintah dan non pemerintah serta dunia usaha", dimotori Bappeda; keputusan dan ketuanya tidak tercetak.', source: `${DOCUMENT}, bagian A dan C`,
  }]);
  const duties = new Map(agencies.map(({ code, duty }) => [code, duty]));
  await insertRows(place.tx, t.responsibility, roles.map(([lens, columnCode, agency, role]) => ({
    jurisdictionId: place.jurisdictionId, year: 2014, lens, columnCode, agencyId: place.agencyId(agency), role, duty: duties.get(agency) ?? null, source: ROLE_SOURCE,
  })));
  await addPrinted(place, figures);
  await addProgramme(place, PHI);
  await addTallies(place, serdangBedagaiTallies);
  await addRemarks(place, [
    { region: '12.18', period: '2014', text: 'Monitoring dan evaluasi berjenjang kabupaten, kecamatan, desa, dikoordinasikan Bappeda, pada sisi masukan (input) dan keluaran (output).', source: `${DOCUMENT}, bagian C` },
    { region: '12.18', period: '2014', text: 'Sasaran PHI: ibu, bayi (0-1 tahun), anak usia dini (0-6 tahun), remaja (13-15 tahun), keluarga, lansia (> 50 tahun), dan masyarakat. Posyandu purnama disebut memiliki kader lebih dari 5 orang (tabel strata: 5 atau lebih).', source: `${DOCUMENT}, bagian A dan B` },
  ]);
}
