import * as t from '@/db/schema';
import type { Place } from '../place';
import { insertRows } from '../rows';
import { at, PROGRAMME } from './document';

const challenges = [
  'Akses jalan desa lokasi program menantang dilalui terlebih saat musim hujan.',
  'Sebaran desa antara satu dengan yang lain berlokasi di kecamatan yang berbeda.',
  'Penerima manfaat dan sebarannya cukup luas.',
  'Kegiatan program padat dan multi pendekatan.',
  'Kader posyandu umumnya berusia lanjut atau kader baru.',
  'Beberapa perlengkapan alat ukur dan bangunan posyandu perlu perbaikan.',
];
const ANSWER = 'Strategi kolaborasi dan partisipasi pemangku kepentingan mulai dari lingkup penerima manfaat, desa, kecamatan, kabupaten, dan provinsi, dengan konsentrasi dan peran masing-masing.';

export async function addLessons({ tx, jurisdictionId, id }: Place): Promise<void> {
  const source = at('Tantangan Program');
  await insertRows(tx, t.obstacle, challenges.map((text, index) => ({
    jurisdictionId, id: id('obstacle', 2021, index + 1), year: 2021, kind: 'obstacle' as const, ordinal: index + 1, text, status: 'done' as const, programmeCode: PROGRAMME, source,
  })));
  await insertRows(tx, t.obstacle, [{ jurisdictionId, id: id('step', 2021, 1), year: 2021, kind: 'step', ordinal: 1, text: ANSWER, status: 'done', programmeCode: PROGRAMME, source }]);
}
