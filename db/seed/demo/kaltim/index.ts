import { addActivities } from '../activities';
import { addAgencies } from '../agencies';
import { addPeriods, type Place } from '../place';
import { addRoles, type RoleFacts } from '../responsibilities';
import { addRemarks } from '../values';
import { agencies, ARTICLE } from './agencies';
import { addKaltimMeeting } from './meeting';
import { pledges } from './pledges';

export const kaltim = {
  slug: 'kaltim', code: '64', name: 'Provinsi Kalimantan Timur', level: 'province', timeZone: 'Asia/Makassar',
  teamName: 'Tim Penggerak (TP) Posyandu Provinsi Kalimantan Timur',
} as const;

/** Who customarily answers for a field, of those that pledged for it; trantibumlinmas keeps no lead, education nobody. */
const roles: RoleFacts[] = [
  ['spm', 'health', 'dinkes', 'lead'], ['spm', 'health', 'dkp', 'support'], ['spm', 'health', 'bkkbn', 'support'], ['spm', 'health', 'kemenag', 'support'],
  ['spm', 'public_works', 'pupr', 'lead'], ['spm', 'public_works', 'dlh', 'support'],
  ['spm', 'housing', 'pupr', 'lead'],
  ['spm', 'public_order', 'bpbd', 'support'],
  ['spm', 'social', 'dinsos', 'lead'], ['spm', 'social', 'baznas', 'funder'],
  ['spm', 'umum', 'dpmd', 'lead'], ['spm', 'umum', 'diskominfo', 'support'],
];

/** Kaltim: what the article reports of the meeting, nothing made up. */
export async function seedKaltim(place: Place): Promise<void> {
  await addPeriods(place, ['2025-TW2']);
  await addAgencies(place, agencies);
  await addActivities(place, pledges);
  await addKaltimMeeting(place);
  await addRoles(place, roles, { year: 2025, source: `Lazim menurut bidang SPM (Permendagri 13/2024) bagi yang berkomitmen; ${ARTICLE} tidak menetapkan peran` });
  await addRemarks(place, [
    { region: '64', period: '2025-TW2', text: 'Pendidikan, khususnya pembinaan PAUD terintegrasi, disebut titik strategis; tidak ada OPD pendidikan dalam daftar hadir maupun komitmen.', source: ARTICLE },
    { region: '64', period: '2025-TW2', text: 'Hanya artikel yang bertanggal (19 Juni 2025); tanggal rapat tidak tercetak. Daftar hadir "antara lain", jadi tidak lengkap.', source: ARTICLE },
  ]);
}
