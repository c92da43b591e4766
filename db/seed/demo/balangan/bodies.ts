import { addBodies } from '../meetings';
import type { Place } from '../place';
import { at } from './document';

/** The teams that the report names with their decree; their lists of members are not printed. */
export const addBalanganBodies = (place: Place): Promise<void> => addBodies(place, [
  {
    key: 'tpps', kind: 'tpps', name: 'Tim Percepatan Penanganan Stunting (TPPS) Kabupaten Balangan', decree: '188.45/313/Kum/2022', members: [],
    note: 'Susunan anggotanya tidak tercetak.', source: at('I.A'),
  },
  {
    key: 'tpps-kecamatan', kind: 'tpps', name: 'TPPS kecamatan di masing-masing kecamatan', members: [['Ketua', 'Wakil Bupati']],
    note: 'Tertulis: "TPPS tingkat kecamatan di masing-masing kecamatan yang diketuai oleh wakil bupati". Nomor keputusannya tidak tercetak.', source: at('I.A'),
  },
  {
    key: 'balanting', kind: 'pokja', name: 'Kelompok Kerja (Pokja) Balangan Lawan Stunting (BALANTING)', decree: '188.45/317/Kum/2022',
    members: [
      ['Mitra (Adaro Group)', 'Balangan Coal', 'balangan_coal'], ['Mitra (Adaro Group)', 'PT. Adaro Indonesia', 'adaro_indonesia'],
      ['Mitra (Adaro Group)', 'PT. Sapta Indra Sejati', 'sapta_indra_sejati'], ['Mitra (Adaro Group)', 'Yayasan Adaro Bangun Negeri', 'yabn'],
    ],
    note: 'Ketua dan anggota dari pemerintah daerah tidak tercetak.', source: at('I.A dan III.A'),
  },
]);
