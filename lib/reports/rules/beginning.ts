import { formatCount } from '@/lib/format';

/** Whose step it is, in words. */
export const ROLE_NAMES = { operator: 'operator instansi', verifier: 'verifikator', coordinator: 'koordinator', leader: 'semua', admin: 'admin' } as const;
type Role = keyof typeof ROLE_NAMES;

/** What a team has of what it needs before its first report. `columns`, `targets`: of the 20 indicators. */
export interface BeginningFacts {
  agencies: number; withoutOperator: number; verifiers: number; coordinators: number; period: string | null; dueOn: string | null;
  decrees: number; lokus: number; lokusWithoutDecree: number; columns: number; targets: number; values: number; indicators: number;
}

/** A step on the way to the first report: done or not, in words, whose it is, and where. `isNext`: the first that is not done. */
export interface BeginningStep { key: string; title: string; state: string; isDone: boolean; isNext: boolean; who: Role; path: string; isYours: boolean }

export interface Beginning { sentence: string; done: number; steps: BeginningStep[] }

type Draft = Omit<BeginningStep, 'isNext' | 'isYours'>;

function accountsState({ agencies, withoutOperator, verifiers, coordinators }: BeginningFacts): string {
  const lacking = [...(withoutOperator > 0 ? [`${formatCount(withoutOperator)} instansi tanpa operator`] : []), ...(verifiers === 0 ? ['tanpa verifikator'] : []), ...(coordinators === 0 ? ['tanpa koordinator'] : [])];
  if (agencies === 0) return 'sesudah instansinya ada';
  return lacking.length === 0 ? 'setiap instansi punya operator' : lacking.join(', ');
}

const peopleSteps = (facts: BeginningFacts): Draft[] => [
  { key: 'katalog', title: 'Katalog 20 indikator', state: `${formatCount(facts.indicators)} indikator siap dipakai`, isDone: facts.indicators >= 20, who: 'leader', path: '/indikator' },
  { key: 'instansi', title: 'Instansi', state: facts.agencies === 0 ? 'pilih dari daftar' : `${formatCount(facts.agencies)} instansi`, isDone: facts.agencies > 0, who: 'admin', path: '/pengaturan/instansi/daftar' },
  { key: 'akun', title: 'Akun tiap instansi', state: accountsState(facts), isDone: facts.agencies > 0 && facts.withoutOperator === 0 && facts.verifiers > 0 && facts.coordinators > 0, who: 'admin', path: '/pengaturan/orang/daftar' },
];

const yearSteps = (facts: BeginningFacts): Draft[] => [
  { key: 'periode', title: 'Tahun, periode dan batas waktu', state: facts.period === null ? 'pilih periode pertama' : `${facts.period}${facts.dueOn === null ? ', tanpa batas waktu' : `, diisi sampai ${facts.dueOn}`}`, isDone: facts.period !== null && facts.dueOn !== null, who: 'coordinator', path: '/pengaturan/periode' },
  { key: 'keputusan', title: 'Keputusan tentang lokus', state: facts.decrees === 0 ? 'catat nomor dan tanggalnya' : `${formatCount(facts.decrees)} dasar tercatat`, isDone: facts.decrees > 0, who: 'coordinator', path: '/pengaturan/keputusan' },
  { key: 'lokus', title: 'Desa lokus', state: facts.lokus === 0 ? 'pilih per kecamatan' : `${formatCount(facts.lokus)} desa${facts.lokusWithoutDecree > 0 ? `, ${formatCount(facts.lokusWithoutDecree)} tanpa keputusan` : ''}`, isDone: facts.lokus > 0, who: 'coordinator', path: '/pengaturan/lokus' },
  { key: 'penanggung-jawab', title: 'Penanggung jawab', state: `${formatCount(facts.columns)} dari ${formatCount(facts.indicators)} indikator`, isDone: facts.period !== null && facts.columns >= facts.indicators, who: 'coordinator', path: '/pengaturan/penanggung-jawab' },
  { key: 'target', title: 'Target', state: facts.period === null ? 'target nasional berlaku bila tidak diubah' : `${formatCount(facts.targets)} dari ${formatCount(facts.indicators)} indikator, menurut target nasional bila tidak diubah`, isDone: facts.period !== null && facts.targets > 0, who: 'coordinator', path: '/pengaturan/target' },
];

const reportSteps = (facts: BeginningFacts): Draft[] => [
  { key: 'isian', title: 'Isian pertama', state: facts.values === 0 ? 'operator mengisi angka' : `${formatCount(facts.values)} angka terisi`, isDone: facts.values > 0, who: 'operator', path: '/pengisian' },
  { key: 'laporan', title: 'Laporan pertama dikirim', state: 'sesudah ini daftar periksa tidak tampil lagi', isDone: false, who: 'operator', path: '/pengisian' },
];

/** Steps that a province does not take: its villages and reports belong to its kabupaten. */
const REGENCY_ONLY = new Set(['keputusan', 'lokus', 'isian', 'laporan']);

/** The checklist of a team before its first report, for a reader of that role. */
export function beginningOf(facts: BeginningFacts, { role, level }: { role: Role; level: 'province' | 'regency' }): Beginning {
  const drafts = [...peopleSteps(facts), ...yearSteps(facts), ...reportSteps(facts)].filter(({ key }) => level === 'regency' || !REGENCY_ONLY.has(key));
  const next = drafts.find(({ isDone }) => !isDone);
  const done = drafts.filter(({ isDone }) => isDone).length;
  return {
    done, sentence: `Mulai di sini: ${formatCount(done)} dari ${formatCount(drafts.length)} langkah selesai${next ? `, berikutnya ${next.title.toLowerCase()}` : ''}.`,
    steps: drafts.map((step) => ({ ...step, isNext: step === next, isYours: step.who === role || step.key === 'katalog' })),
  };
}
