import type { PosyanduInput } from '../input';
import { formatCount } from '@/lib/format';
import { tenthsText } from './strata';

/** The columns that a form of a posyandu fills in; village, agency and decree are looked up. */
export const storedOf = (input: PosyanduInput) => ({
  name: input.nama, officialNumber: input.nomor, isActive: input.aktif, reporter: input.pelapor, cadres: input.kader, cadresTrained: input.kaderTerlatih, sessionsYear: input.hariBuka, dutyTenths: input.kaderBertugas,
  kiaServed: input.kiaN, kiaTarget: input.kiaD, kbServed: input.kbN, kbTarget: input.kbD, vaccineServed: input.imunisasiN, vaccineTarget: input.imunisasiD, hasExtra: input.tambahan, extraName: input.namaTambahan,
  fundMembers: input.danaN, fundTarget: input.danaD, hasFacilitator: input.pendamping, honorariumSource: input.honor, hasKit: input.alat, kitCheckedOn: input.alatDiperiksa, building: input.gedung,
  hasWater: input.air, hasToilet: input.jamban, hasInternet: input.internet, lifeStages: input.siklus, spmFields: input.spm, phiSince: input.phi, note: input.catatan,
});

const PAIRS = [['kiaN', 'kiaD', 'KIA'], ['kbN', 'kbD', 'KB'], ['imunisasiN', 'imunisasiD', 'Imunisasi'], ['danaN', 'danaD', 'Dana sehat'], ['kaderTerlatih', 'kader', 'Kader terlatih']] as const;

/** What contradicts itself in a form, by field: more served than there are, half a pair. */
export function contradictions(input: PosyanduInput): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [part, whole, label] of PAIRS) {
    const [n, d] = [input[part], input[whole]];
    if (n !== null && d === null) problems[whole] = `${label}: ${formatCount(n)} dari berapa? Isi juga jumlah seluruhnya.`;
    else if (n === null && d !== null && part !== 'kaderTerlatih') problems[part] = `${label}: isi juga yang terlayani; tulis 0 bila tidak seorang pun.`;
    else if (n !== null && d !== null && n > d) problems[part] = `${label}: ${formatCount(n)} melebihi ${formatCount(d)}. Periksa salah satunya.`;
  }
  if (input.alatDiperiksa !== null && input.alat === null) problems.alat = 'Alat diperiksa pada hari itu: ada atau tidak ada?';
  return problems;
}

/** A stored posyandu as the form shows it. */
export type Kept = ReturnType<typeof storedOf> & { villageCode: string; agencyCode: string | null; phiDecreeId: string | null };

const number = (value: number | null): string => (value === null ? '' : String(value));
const answer = (value: boolean | null): string => (value === null ? '' : value ? 'ada' : 'tidak');
const list = (value: readonly string[] | null): string => (value === null ? '' : value.length === 0 ? 'tidak' : value.join('\n'));

/** The texts of the form by field; lists are joined by line breaks, as a form gives back what was typed. */
export const formOf = (kept: Kept): Record<string, string> => ({
  nama: kept.name, desa: kept.villageCode, nomor: kept.officialNumber ?? '', aktif: kept.isActive ? 'ya' : 'tidak', pelapor: kept.reporter, instansi: kept.agencyCode ?? '',
  kader: number(kept.cadres), kaderTerlatih: number(kept.cadresTrained), hariBuka: number(kept.sessionsYear), kaderBertugas: kept.dutyTenths === null ? '' : tenthsText(kept.dutyTenths),
  kiaN: number(kept.kiaServed), kiaD: number(kept.kiaTarget), kbN: number(kept.kbServed), kbD: number(kept.kbTarget), imunisasiN: number(kept.vaccineServed), imunisasiD: number(kept.vaccineTarget),
  tambahan: answer(kept.hasExtra), namaTambahan: kept.extraName ?? '', danaN: number(kept.fundMembers), danaD: number(kept.fundTarget), pendamping: answer(kept.hasFacilitator), honor: kept.honorariumSource ?? '',
  alat: answer(kept.hasKit), alatDiperiksa: kept.kitCheckedOn ?? '', gedung: kept.building ?? '', air: answer(kept.hasWater), jamban: answer(kept.hasToilet), internet: answer(kept.hasInternet),
  siklus: list(kept.lifeStages), spm: list(kept.spmFields), phi: number(kept.phiSince), phiSk: kept.phiDecreeId ?? '', catatan: kept.note ?? '',
});

/** An empty form, for a village or an agency that a link names. */
export const emptyForm = ({ village = '', agency = '' }: { village?: string; agency?: string }): Record<string, string> => ({
  ...formOf({
    name: '', officialNumber: null, isActive: true, reporter: 'health', cadres: null, cadresTrained: null, sessionsYear: null, dutyTenths: null, kiaServed: null, kiaTarget: null, kbServed: null, kbTarget: null,
    vaccineServed: null, vaccineTarget: null, hasExtra: null, extraName: null, fundMembers: null, fundTarget: null, hasFacilitator: null, honorariumSource: null, hasKit: null, kitCheckedOn: null, building: null,
    hasWater: null, hasToilet: null, hasInternet: null, lifeStages: null, spmFields: null, phiSince: null, note: null, villageCode: village, agencyCode: agency || null, phiDecreeId: null,
  }),
});

const LABELS: Readonly<Record<string, string>> = {
  nama: 'Nama', desa: 'Desa', nomor: 'Nomor resmi', aktif: 'Aktif', pelapor: 'Pelapor', instansi: 'Instansi', kader: 'Kader', kaderTerlatih: 'Kader terlatih', hariBuka: 'Hari buka setahun', kaderBertugas: 'Rata-rata kader bertugas',
  kiaN: 'KIA terlayani', kiaD: 'Sasaran KIA', kbN: 'KB terlayani', kbD: 'Sasaran KB', imunisasiN: 'Imunisasi terlayani', imunisasiD: 'Sasaran imunisasi', tambahan: 'Program tambahan', namaTambahan: 'Nama program tambahan',
  danaN: 'Peserta dana sehat', danaD: 'Sasaran dana sehat', pendamping: 'Tenaga pendamping', honor: 'Sumber honor', alat: 'Alat antropometri baku', alatDiperiksa: 'Alat diperiksa', gedung: 'Gedung', air: 'Air bersih',
  jamban: 'Jamban', internet: 'Internet', siklus: 'Layanan siklus hidup', spm: 'Layanan SPM', phi: 'PHI sejak', phiSk: 'Dasar PHI', catatan: 'Catatan',
};

/** A field that changed, in words. */
export interface FormChange { label: string; from: string; to: string }

const said = (text: string): string => (text === '' ? 'belum diketahui' : text.replaceAll('\n', ', '));

/** What differs between two states of a posyandu, by the labels of the form. */
export const changesOf = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): FormChange[] => Object.entries(LABELS)
  .filter(([name]) => (before[name] ?? '') !== (after[name] ?? '')).map(([name, label]) => ({ label, from: said(before[name] ?? ''), to: said(after[name] ?? '') }));
