import type { Role } from '@/lib/auth/access';
import { emptyForm } from '@/lib/posyandu/rules/form';
import { shownMonth, wordsOfMonth } from '@/lib/posyandu/rules/month-form';
import type { Opened, Owned } from './facts';
import type { FormFields } from './fire';

/** A server action: who may run it on what, and the form that would change something if they did. */
export interface ActionRule {
  /** Route of a page that offers it. */
  page: string;
  /** Roles; 'self': any signed-in person for themselves; 'open': without a session. */
  by: readonly Role[] | 'self' | 'open';
  /** Roles that may besides do it to everything of their team. */
  also?: readonly Role[];
  /** On things of their own agency, of the whole team, or something new that names nothing of anybody else. */
  whose: 'agency' | 'team' | 'new';
  form(target: Owned): FormFields;
}

const OPERATOR = ['operator'] as const;
const EVERYONE = ['operator', 'verifier', 'coordinator', 'leader', 'admin'] as const;
const VERIFIER = ['verifier'] as const;
const DECIDERS = ['verifier', 'coordinator'] as const;
const COORDINATOR = ['coordinator'] as const;
const ADMIN = ['admin'] as const;
const MAPMAKERS = ['coordinator', 'admin'] as const;
const REASON = 'Alasan yang cukup panjang';
const text = ({ id, version }: Opened): { id: string; version: string } => ({ id, version: String(version) });

const activityForm = ({ year, village }: Owned, name: string): FormFields => ({
  year: String(year), name, kind: 'Penyuluhan', state: 'planned', plannedCount: '4', doneCount: '', countUnit: 'kali', startsOn: '', endsOn: '',
  villages: [village], indicators: ['SP01'], spm: ['health'], phi: [], aim: '', output: '', beneficiaries: '', note: '',
  moneyLine: [''], moneyVersion: [''], moneySource: ['APBD_KAB'], moneyClass: ['sensitive'], moneyBudget: ['1000000'], moneySpent: [''],
  moneyStage: 'murni', moneySplit: 'none', spentOn: '',
});

const lineForm = ({ year }: Owned, name: string): FormFields => ({
  fiscalYear: String(year), stage: 'murni', name, subActivityCode: '', class: 'sensitive', fundingSource: 'APBD_KAB', funder: '', activityId: '',
  budget: '2000000', split: 'none', villages: [], amountCodes: '', amount: [], spentOn: '', spent: '', falls: '',
});

const commitmentForm = ({ agencyCode, village }: Owned, words: string): FormFields => ({
  instansi: agencyCode, isi: words, rtl: '', desa: village, indikator: '', orang: '7', batas: '2031-06-30', rapat: '',
});
const stepForm = ({ commitment: { id, version } }: Owned): FormFields => ({ id, versi: String(version), status: 'running', bukti: '', selesai: '', alasan: '', kegiatan: '' });

const agencyFacts = { short_name: 'Gerbang', full_name: 'Dinas Gerbang', kind: 'opd', duty: '' };
const WRONG = 'bukan sandi siapa pun';

/** The coordinator's desk, in years of its own: `plantDesk` of facts.ts says what 2013 to 2015 hold. */
const DESK: readonly (readonly [file: string, name: string, whose: ActionRule['whose'], form: (target: Owned) => FormFields])[] = [
  ['lokus', 'addVillages', 'team', ({ village }) => ({ tahun: '2013', desa: [village], sk: '', catatan: '' })],
  ['lokus', 'removeVillage', 'team', ({ village }) => ({ tahun: '2014', desa: village, seen: `${village}|`, alasan: REASON, setuju: 'ya' })],
  ['lokus', 'setVillageDecree', 'team', ({ village, decree }) => ({ tahun: '2014', desa: [`${village}|`], sk: decree })],
  ['target', 'setTargets', 'new', () => ({ 'tahun': '2014', 'sk': '', 't/SP01': '37', 'w/SP01': '' })],
  ['penanggung-jawab', 'setResponsibility', 'new', ({ agencyCode }) => ({ tahun: '2014', lensa: 'phi', kolom: 'care', opd: agencyCode, seen: '', peran: 'support', tugas: '', sk: '' })],
  ['penanggung-jawab', 'removeResponsibility', 'new', ({ agencyCode }) => ({ tahun: '2014', lensa: 'spm', kolom: 'health', opd: agencyCode, seen: 'support||' })],
  ['penugasan', 'assignCells', 'new', () => ({ tahun: '2014', seen: '0', indikator: 'SP01', desa: [], periode: '', opd: '', alasan: REASON })],
  ['penugasan', 'removeAssignment', 'team', ({ assignment }) => ({ tahun: '2013', seen: `1|${assignment}`, id: assignment })],
  ['ambang', 'setThresholds', 'new', () => ({ tahun: '2014', seen: '7500|5000|7500', konvergen: '70', lengkap: '50', perhatian: '75', dasar: '' })],
  ['utama', 'setHeadlines', 'new', () => ({ tahun: '2014', seen: '', kode: ['SP01'] })],
  ['pemeriksaan', 'setCheck', 'new', () => ({ tahun: '2014', kode: 'jump', seen: 'true|5000', batas: '50' })],
  ['keputusan', 'saveDecree', 'team', ({ decree }) => ({ sk: decree, seen: 'keputusan|Gerbang|Dasar gerbang||', jenis: 'keputusan', nomor: 'Gerbang', perihal: 'Dasar gerbang yang diubah', tanggal: '', berlaku: '' })],
  ['keputusan', 'removeDecreeFile', 'team', ({ scan }) => ({ berkas: scan, setuju: 'ya' })],
  ['tahun', 'rollOver', 'new', ({ team }) => ({ dari: '2014', ke: '2015', seen: `${team === '63.11' ? 2 : 1}|0|1|0|0|0|0|0|0|0|0|0`, bagian: ['lokus'] })],
  ['tahun', 'reviewCopies', 'team', ({ village }) => ({ tahun: '2014', baris: [`lokus/${village}`] })],
];

/** What the coordinator does to the planned meeting of `plantMeeting` (facts.ts). */
const MEETING: readonly (readonly [name: string, form: (target: Owned) => FormFields])[] = [
  ['saveMeeting', ({ team }) => ({ judul: 'Rapat gerbang diubah', wilayah: team, tanggal: '2031-01-05', pukul: '', tempat: '', periode: '', kelompok: '' })],
  ['setMeetingState', () => ({ keadaan: 'held' })],
  ['cancelMeeting', () => ({ alasan: REASON })],
  ['saveInvitation', ({ agencyCode }) => ({ undangan: [agencyCode], lain: 'Gerbang' })],
  ['saveAttendance', ({ meeting }) => ({ peserta: [meeting.attendee], hadir: ['ya'] })],
  ['acceptAgenda', ({ meeting }) => ({ subjek: [`overdue:${meeting.commitment}`] })],
  ['moveItem', ({ meeting }) => ({ butir: meeting.item, arah: 'lepas' })],
  ['addItem', () => ({ judul: 'Hal gerbang', alasan: REASON })],
  ['decideItem', ({ meeting }) => ({ butir: meeting.item, keputusan: 'Putusan gerbang' })],
  ['saveMinutes', () => ({ catatan: 'Catatan gerbang' })],
];

/** What the partner and the coordinator do to the programme of `plantProgramme` (facts.ts). */
const PROGRAMME: readonly (readonly [name: string, page: string, form: (target: Owned) => FormFields])[] = [
  ['changeProgramme', 'ubah', ({ programme, year }) => ({ versi: '1', ...programmeFacts(year), nama: `Program gerbang diubah ${programme.code}` })],
  ['keepStage', 'tahapan', ({ programme }) => ({ id: programme.stage, versi: '1', nama: 'Tahapan gerbang diubah', keadaan: 'done', tanggal: '', catatan: '', alasan: '' })],
  ['keepMarks', 'tahapan', ({ programme, village }) => ({ tahapan: programme.stageKey, desa: [`${village}|0`], keadaan: 'done', tanggal: '', catatan: '' })],
  ['keepOutput', 'capaian', ({ programme, year, village }) => ({ id: programme.output, versi: '1', topik: 'Gerbang', nama: 'Angka gerbang', ukuran: 'count', satuan: 'orang', golongan: '', sasaran: '', bagian: '', saat: '', wilayah: village, periode: String(year), sampai: '', angka: '7', rencana: '', catatan: '', sumber: '', alasan: '' })],
  ['keepNote', 'catatan', ({ programme }) => ({ id: programme.note, versi: '1', jenis: 'remark', topik: '', judul: '', sebelum: '', isi: 'Catatan gerbang diubah', sumber: '', alasan: '' })],
];

const programmeFacts = (year: number): FormFields => ({ singkat: 'Gerbang', nama: 'Program gerbang', tujuan: '', mitra: '', cakupan: 'lokus', mulai: String(year), selesai: '', keadaan: 'running', sk: '', catatan: '' });

/** The monthly sheet and the parameters of the posyandu of `plantPosyandu` (facts.ts). */
const KADER = ({ village, agencyCode }: Owned, nama: string): FormFields => ({ ...emptyForm({ village, agency: agencyCode }), nama, siklus: [], spm: [] });
const POSYANDU: Readonly<Record<string, ActionRule>> = {
  'app/(office)/posyandu/actions.ts#addPosyanduAction': { page: '/posyandu/baru', by: OPERATOR, also: COORDINATOR, whose: 'agency', form: (t) => KADER(t, 'Gerbang baru') },
  'app/(office)/posyandu/actions.ts#changePosyanduAction': { page: '/posyandu/[id]/ubah', by: OPERATOR, also: COORDINATOR, whose: 'agency', form: (t) => ({ id: t.posyandu.id, versi: '1', alasan: '', ...KADER(t, `Gerbang diubah ${t.agencyCode}`) }) },
  'app/(office)/posyandu/actions.ts#setHazardAction': { page: '/posyandu/[id]', by: COORDINATOR, whose: 'team', form: ({ village }) => ({ desa: village, versi: '0', rawan: 'ya', bencana: 'Gerbang' }) },
  'app/(office)/posyandu/skdn/actions.ts#recordMonthsAction': {
    page: '/posyandu/skdn/isi', by: OPERATOR, whose: 'agency', form: ({ posyandu: { id } }) => ({ bulan: '2019-02', [`${id}/s`]: '20', [`${id}/d`]: '10', [`${id}/m`]: '', [`${id}/y`]: '', [`${id}/w`]: shownMonth(0, wordsOfMonth(null)) }),
  },
  'app/(office)/posyandu/skdn/actions.ts#sendMonthAction': { page: '/posyandu/skdn/isi', by: OPERATOR, whose: 'new', form: () => ({ bulan: '2019-03', sisa: 'ya' }) },
  'app/(office)/posyandu/skdn/actions.ts#withdrawMonthAction': { page: '/posyandu/skdn/isi', by: OPERATOR, whose: 'new', form: () => ({ bulan: '2019-05' }) },
  'app/(office)/posyandu/skdn/actions.ts#verifyMonthAction': { page: '/posyandu/skdn/isi', by: VERIFIER, whose: 'new', form: ({ agencyCode, posyandu }) => ({ bulan: '2019-04', opd: agencyCode, seen: posyandu.waiting }) },
  'app/(office)/posyandu/skdn/actions.ts#returnMonthAction': { page: '/posyandu/skdn/isi', by: VERIFIER, whose: 'team', form: ({ agencyCode, posyandu }) => ({ bulan: '2019-06', opd: agencyCode, posyandu: [posyandu.id], alasan: REASON }) },
  'app/(office)/posyandu/parameter/actions.ts#addParameterSetAction': {
    page: '/posyandu/parameter/baru', by: OPERATOR, also: COORDINATOR, whose: 'new', form: ({ agencyCode }) => ({ nama: 'Daftar gerbang', jenis: 'share', satuan: 'keluarga', instansi: agencyCode, catatan: '', parameter: 'Gerbang' }),
  },
  'app/(office)/posyandu/parameter/actions.ts#saveRoundAction': {
    page: '/posyandu/parameter/[id]/kondisi', by: OPERATOR, also: COORDINATOR, whose: 'agency', form: ({ posyandu }) => ({ 'daftar': posyandu.set, 'label': 'Kondisi gerbang lain', 'waktu': '', 'tanggal': '', 'n': '10', 'alasan': '', 'catatan': '', 'v/1': '5' }),
  },
};

/** Every server action of the build, by file and name. An action that is not here fails the gate. */
export const ACTIONS: Readonly<Record<string, ActionRule>> = {
  'app/masuk/actions.ts#signInAction': { page: '/masuk', by: 'open', whose: 'team', form: () => ({ username: 'ketapang.balangan', password: WRONG }) },
  'app/masuk/actions.ts#redeemAction': { page: '/masuk/sandi', by: 'open', whose: 'team', form: () => ({ username: 'ketapang.balangan', kode_masuk: 'ABCD-EFGH-JKLM', password: 'kuda hijau makan besi' }) },
  'app/keluar/actions.ts#signOutAction': { page: '/keluar', by: 'self', whose: 'team', form: () => ({}) },
  'app/(office)/akun/actions.ts#chooseMembershipAction': { page: '/akun', by: 'self', whose: 'team', form: ({ membership }) => ({ membership }) },
  'app/(office)/akun/actions.ts#endSessionAction': { page: '/akun', by: 'self', whose: 'team', form: ({ account }) => ({ session: account }) },
  'app/(office)/akun/actions.ts#endOtherSessionsAction': { page: '/akun', by: 'self', whose: 'team', form: () => ({ account: 'titipan' }) },
  'app/(office)/akun/actions.ts#changePasswordAction': { page: '/akun', by: 'self', whose: 'team', form: () => ({ old_password: WRONG, password: 'kuda hijau makan besi' }) },

  'app/(office)/pengaturan/actions.ts#addMemberAction': {
    page: '/pengaturan/orang/baru', by: ADMIN, whose: 'team', form: ({ agency, team }) => ({ username: `gerbang.${team}`, display_name: 'Orang Gerbang', role: 'operator', agency: agency.id }),
  },
  'app/(office)/pengaturan/actions.ts#changeAccountAction': { page: '/pengaturan/orang/[id]', by: ADMIN, whose: 'team', form: ({ account }) => ({ account, deed: 'disable' }) },
  'app/(office)/pengaturan/actions.ts#endMembershipAction': { page: '/pengaturan/orang/[id]', by: ADMIN, whose: 'team', form: ({ membership }) => ({ membership }) },
  'app/(office)/pengaturan/actions.ts#addAgencyAction': { page: '/pengaturan/instansi/baru', by: ADMIN, whose: 'new', form: () => ({ code: 'gerbang', ...agencyFacts }) },
  'app/(office)/pengaturan/actions.ts#changeAgencyAction': {
    page: '/pengaturan/instansi/[id]', by: ADMIN, whose: 'team', form: ({ agency }) => ({ agency: agency.id, version: String(agency.version), ended_on: '', ...agencyFacts }),
  },

  'app/(office)/kegiatan/actions.ts#addActivity': { page: '/kegiatan/baru', by: OPERATOR, whose: 'team', form: (t) => activityForm(t, `Gerbang baru ${t.team}`) },
  'app/(office)/kegiatan/actions.ts#saveActivity': { page: '/kegiatan/[id]/ubah', by: OPERATOR, whose: 'agency', form: (t) => ({ ...text(t.activity.draft), ...activityForm(t, 'Gerbang disimpan') }) },
  'app/(office)/kegiatan/actions.ts#cancel': { page: '/kegiatan/[id]', by: OPERATOR, whose: 'agency', form: (t) => ({ ...text(t.activity.draft), reason: REASON }) },
  'app/(office)/kegiatan/actions.ts#restore': { page: '/kegiatan/[id]', by: OPERATOR, whose: 'agency', form: (t) => ({ ...text(t.activity.cancelled), reason: REASON }) },
  'app/(office)/kegiatan/actions.ts#submit': { page: '/kegiatan/[id]', by: OPERATOR, whose: 'agency', form: (t) => text(t.activity.draft) },
  'app/(office)/kegiatan/actions.ts#verify': { page: '/kegiatan/[id]', by: VERIFIER, whose: 'team', form: (t) => text(t.activity.submitted) },
  'app/(office)/kegiatan/actions.ts#giveBack': { page: '/kegiatan/[id]', by: VERIFIER, whose: 'team', form: (t) => ({ ...text(t.activity.submitted), reason: REASON }) },

  'app/(office)/rapat/potret/actions.ts#takeSnapshotAction': { page: '/rapat/potret', by: COORDINATOR, whose: 'new', form: ({ team }) => ({ judul: 'Potret gerbang', periode: team === '63.11' ? '2022-TW3' : '2021', angka: 'disahkan', rapat: '' }) },
  'app/(office)/rapat/potret/actions.ts#publishSnapshotAction': { page: '/rapat/potret/[id]', by: COORDINATOR, whose: 'team', form: ({ snapshots }) => ({ potret: snapshots.fresh }) },
  'app/(office)/rapat/potret/actions.ts#unpublishSnapshotAction': { page: '/rapat/potret/[id]', by: COORDINATOR, whose: 'team', form: ({ snapshots }) => ({ potret: snapshots.withdrawn }) },
  'app/(office)/rapat/potret/actions.ts#createShareLinkAction': { page: '/rapat/potret/[id]', by: COORDINATOR, whose: 'team', form: ({ snapshots }) => ({ potret: snapshots.published, untuk: 'Gerbang', hari: '7' }) },
  'app/(office)/rapat/potret/actions.ts#revokeShareLinkAction': { page: '/rapat/potret/[id]', by: COORDINATOR, whose: 'team', form: ({ snapshots }) => ({ tautan: snapshots.link }) },
  // Before the commitments: of the open ones only the two most urgent are proposed.
  ...Object.fromEntries(MEETING.map(([name, form]) => [`app/(office)/rapat/actions.ts#${name}Action`, {
    page: '/rapat/[id]', by: COORDINATOR, whose: 'team' as const, form: (t: Owned) => ({ id: t.meeting.id, versi: String(t.meeting.version), ...form(t) }),
  }])),
  'app/(office)/rapat/komitmen/actions.ts#addCommitmentAction': { page: '/rapat/komitmen/baru', by: COORDINATOR, whose: 'team', form: (t) => commitmentForm(t, 'Gerbang berjanji') },
  'app/(office)/rapat/komitmen/actions.ts#editCommitmentAction': {
    page: '/rapat/komitmen/[id]/ubah', by: COORDINATOR, whose: 'team', form: (t) => ({ id: t.commitment.id, versi: String(t.commitment.version), alasan: REASON, ...commitmentForm(t, 'Gerbang berjanji lain') }),
  },
  'app/(office)/rapat/komitmen/actions.ts#stepCommitmentAction': { page: '/rapat/komitmen/[id]', by: COORDINATOR, whose: 'team', form: stepForm },
  'app/(office)/rapat/komitmen/actions.ts#stepOwnCommitmentAction': { page: '/rapat/komitmen/[id]', by: OPERATOR, whose: 'agency', form: stepForm },

  'app/(office)/anggaran/actions.ts#addLine': { page: '/anggaran/baru', by: OPERATOR, whose: 'new', form: (t) => lineForm(t, `Gerbang baru ${t.team}`) },
  'app/(office)/anggaran/actions.ts#saveLine': { page: '/anggaran/baris/[id]/ubah', by: OPERATOR, whose: 'agency', form: (t) => ({ ...text(t.line.draft), ...lineForm(t, 'Gerbang disimpan') }) },
  'app/(office)/anggaran/actions.ts#remove': { page: '/anggaran/baris/[id]', by: OPERATOR, whose: 'agency', form: (t) => ({ ...text(t.line.draft), reason: REASON }) },
  'app/(office)/anggaran/actions.ts#restore': { page: '/anggaran/baris/[id]', by: OPERATOR, whose: 'agency', form: (t) => ({ ...text(t.line.removed), reason: REASON }) },
  'app/(office)/anggaran/actions.ts#submit': { page: '/anggaran/baris/[id]', by: OPERATOR, whose: 'agency', form: (t) => text(t.line.draft) },
  'app/(office)/anggaran/actions.ts#verify': { page: '/anggaran/baris/[id]', by: VERIFIER, whose: 'team', form: (t) => text(t.line.submitted) },
  'app/(office)/anggaran/actions.ts#giveBack': { page: '/anggaran/baris/[id]', by: VERIFIER, whose: 'team', form: (t) => ({ ...text(t.line.submitted), reason: REASON }) },
  'app/(office)/anggaran/actions.ts#saveWhole': { page: '/anggaran/total', by: OPERATOR, whose: 'new', form: ({ year }) => ({ fiscalYear: String(year), stage: 'perubahan', total: '90000000', seen: '' }) },

  'app/(office)/pengisian/actions.ts#recordValuesAction': {
    page: '/pengisian', by: OPERATOR, whose: 'agency',
    form: ({ village, indicator, team }) => ({ periode: team === '63.11' ? '2022-TW3' : '2021', [`${village}/${indicator}/n`]: '1', [`${village}/${indicator}/d`]: '2', [`${village}/${indicator}/m`]: 'angka' }),
  },
  'app/(office)/verifikasi/sasaran/actions.ts#decidePopulationsAction': {
    page: '/verifikasi/sasaran', by: DECIDERS, whose: 'team', form: ({ village, year }) => ({ tahun: String(year), kelompok: 'under_five', alasan: REASON, [`n/${village}`]: '987', [`w/${village}`]: '' }),
  },
  'app/(office)/verifikasi/beda/actions.ts#addCandidateAction': {
    page: '/verifikasi/beda', by: VERIFIER, whose: 'team', form: ({ team, year }) => ({ indikator: 'OC01', wilayah: team, periode: `${year}-TW3`, persen: '12,34', jenis: 'e-ppgbm', sumber: 'Gerbang' }),
  },
  'app/(office)/verifikasi/beda/actions.ts#chooseCandidateAction': { page: '/verifikasi/beda', by: VERIFIER, whose: 'team', form: ({ candidate }) => ({ calon: candidate, alasan: REASON }) },

  'app/(office)/impor/actions.ts#saveImportAction': { page: '/impor', by: OPERATOR, whose: 'agency', form: ({ imports }) => ({ id: imports.checked, timpa: '' }) },
  'app/(office)/impor/actions.ts#readAgainAction': { page: '/impor', by: OPERATOR, whose: 'agency', form: ({ imports }) => ({ id: imports.reading }) },
  'app/(office)/impor/actions.ts#discardImportAction': { page: '/impor', by: OPERATOR, whose: 'agency', form: ({ imports }) => ({ id: imports.reading }) },
  'app/(office)/pengaturan/peta/actions.ts#undoBordersAction': { page: '/pengaturan/peta', by: MAPMAKERS, whose: 'team', form: ({ borders }) => ({ id: borders.saved }) },
  'app/(office)/pengaturan/peta/actions.ts#saveBordersAction': { page: '/pengaturan/peta', by: MAPMAKERS, whose: 'team', form: ({ borders }) => ({ id: borders.checked }) },
  'app/(office)/pengaturan/peta/actions.ts#discardBordersAction': { page: '/pengaturan/peta', by: MAPMAKERS, whose: 'team', form: ({ borders }) => ({ id: borders.unwanted }) },
  'app/(office)/pengaturan/token/actions.ts#createTokenAction': { page: '/pengaturan/token', by: ADMIN, whose: 'new', form: () => ({ name: 'Gerbang', days: '90' }) },
  'app/(office)/pengaturan/token/actions.ts#revokeTokenAction': { page: '/pengaturan/token', by: ADMIN, whose: 'team', form: ({ token }) => ({ token }) },

  'app/(office)/cari/actions.ts#saveViewAction': { page: '/cari', by: EVERYONE, whose: 'new', form: () => ({ nama: 'Gerbang', alamat: '/desa?periode=2022-TW3', bersama: '' }) },
  'app/(office)/cari/actions.ts#dropViewAction': { page: '/cari', by: 'self', whose: 'team', form: ({ view }) => ({ id: view }) },
  'app/(office)/pengisian/riwayat/actions.ts#restoreValueAction': {
    page: '/pengisian/riwayat', by: OPERATOR, whose: 'agency',
    form: ({ village, changed, team }) => ({ periode: team === '63.11' ? '2022-TW3' : '2021', desa: village, indikator: changed, versi: '1', tampil: '2', alasan: REASON }),
  },
  'app/(office)/pengisian/riwayat/actions.ts#addRemarkAction': {
    page: '/pengisian/riwayat', by: EVERYONE, whose: 'team', form: ({ village, changed, team }) => ({ periode: team === '63.11' ? '2022-TW3' : '2021', desa: village, indikator: changed, catatan: REASON, instansi: '' }),
  },
  'app/(office)/pengisian/riwayat/actions.ts#resolveRemarkAction': { page: '/pengisian/riwayat', by: DECIDERS, whose: 'team', form: ({ remark }) => ({ catatan: remark, jawaban: REASON }) },
  'app/(office)/pengisian/actions.ts#submitReportAction': { page: '/pengisian', by: OPERATOR, whose: 'new', form: () => ({ periode: '2019-TW1' }) },
  'app/(office)/pengisian/actions.ts#withdrawReportAction': { page: '/pengisian', by: OPERATOR, whose: 'new', form: () => ({ periode: '2019-TW2' }) },
  'app/(office)/verifikasi/actions.ts#decideReportAction': {
    page: '/verifikasi/[instansi]', by: VERIFIER, whose: 'new', form: ({ agencyCode }) => ({ periode: '2019-TW2', opd: agencyCode, decision: 'verify-all', seen: '1', reason: '' }),
  },
  'app/(office)/pengaturan/periode/actions.ts#setDeadlineAction': { page: '/pengaturan/periode', by: COORDINATOR, whose: 'new', form: () => ({ periode: '2019-TW1', dueOn: '2031-02-01' }) },
  'app/(office)/pengaturan/periode/actions.ts#extendDeadlineAction': {
    page: '/pengaturan/periode', by: COORDINATOR, whose: 'new', form: ({ agencyCode }) => ({ periode: '2019-TW1', opd: agencyCode, until: '2031-05-01', reason: REASON }),
  },
  'app/(office)/pengaturan/periode/actions.ts#approvePeriodAction': { page: '/pengaturan/periode', by: COORDINATOR, whose: 'new', form: () => ({ periode: '2019-TW1', belum: '2', setuju: 'ya' }) },
  'app/(office)/pengaturan/periode/actions.ts#reopenPeriodAction': { page: '/pengaturan/periode', by: COORDINATOR, whose: 'new', form: () => ({ periode: '2018-TW4', reason: REASON }) },
  'app/(office)/pengaturan/periode/actions.ts#openPeriodAction': { page: '/pengaturan/periode', by: COORDINATOR, whose: 'new', form: () => ({ periode: '2022-TW4' }) },

  // Only before a team has a period, and only by a platform operator: tests/jurisdictions/new-team.test.ts.
  'app/(office)/pengaturan/periode/actions.ts#openFirstPeriodAction': { page: '/pengaturan/periode', by: 'self', whose: 'new', form: () => ({ periode: '2030-TW1', hari: '15' }) },
  'app/platform/actions.ts#createTeamAction': {
    page: '/platform', by: 'self', whose: 'new', form: () => ({ kode: '63.10', admin_akun: 'gerbang.admin', admin_nama: 'Gerbang', koordinator_akun: '', koordinator_nama: '' }),
  },
  // A pair that overlaps and a line of zakat: tests/budgets/overlap.test.ts.
  'app/(office)/kegiatan/tumpang-tindih/actions.ts#settleOverlapAction': {
    page: '/kegiatan/tumpang-tindih', by: 'self', whose: 'team',
    form: ({ year, activity }) => ({ tahun: String(year), pasangan: `${activity.draft.id}_${activity.submitted.id}`, seen: '', putusan: 'allowed', instansi: '', alasan: REASON }),
  },
  'app/(office)/anggaran/actions.ts#markZakatLine': { page: '/anggaran/baris/[id]', by: 'self', whose: 'agency', form: (t) => ({ ...text(t.line.draft), tanda: 'ya' }) },
  'app/(office)/pengaturan/instansi/daftar/actions.ts#addTemplateAgenciesAction': {
    page: '/pengaturan/instansi/daftar', by: ADMIN, whose: 'new', form: () => ({ 'p/dishut': 'ya', 's/dishut': 'Dishut gerbang', 'l/dishut': 'Dinas Kehutanan gerbang' }),
  },
  'app/(office)/pengaturan/orang/daftar/actions.ts#addListedMembersAction': {
    page: '/pengaturan/orang/daftar', by: ADMIN, whose: 'new', form: ({ team }) => ({ 'p/leader.': 'ya', 'u/leader.': `gerbang.daftar.${team}`, 'n/leader.': 'Gerbang' }),
  },
  'app/(office)/pengaturan/penanggung-jawab/actions.ts#fillCustomaryAction': { page: '/pengaturan/penanggung-jawab', by: COORDINATOR, whose: 'new', form: () => ({ tahun: '2013' }) },

  'app/(office)/rapat/tim/actions.ts#saveBodyAction': {
    page: '/rapat/tim', by: COORDINATOR, whose: 'team', form: ({ meeting }) => ({ id: meeting.body, versi: '1', jenis: 'tpps', nama: 'Tim gerbang diubah', sk: '', berakhir: '', catatan: '', anggota: 'Ketua | Sekda' }),
  },

  ...Object.fromEntries(PROGRAMME.map(([name, page, form]) => [`app/(office)/program/actions.ts#${name}`, {
    page: `/program/[kode]/${page}`, by: OPERATOR, also: COORDINATOR, whose: 'agency' as const, form: (t: Owned) => ({ program: t.programme.code, ...form(t) }),
  }])),
  'app/(office)/program/actions.ts#addProgramme': { page: '/program/baru', by: OPERATOR, also: COORDINATOR, whose: 'new', form: ({ agencyCode, year, programme }) => ({ kode: `${programme.code}-baru`, instansi: agencyCode, ...programmeFacts(year) }) },
  'app/(office)/program/actions.ts#tieActivity': { page: '/program/[kode]/tahapan', by: OPERATOR, whose: 'agency', form: ({ programme, activity }) => ({ program: programme.code, kegiatan: activity.draft.id, lepas: '' }) },
  'app/(office)/program/actions.ts#keepAssessment': {
    page: '/program/dampak', by: OPERATOR, also: COORDINATOR, whose: 'agency',
    form: ({ programme, year }) => ({ program: programme.code, tahun: String(year), baris: 'input-fee', versi: '0', sebelum: '', sesudah: 'Gratis', angka_sebelum: '', angka_sesudah: '', satuan: '', bukti: '', alasan: '' }),
  },

  ...POSYANDU,
  ...Object.fromEntries(DESK.map(([file, name, whose, form]) => [`app/(office)/pengaturan/${file}/actions.ts#${name}Action`, { page: `/pengaturan/${file}`, by: COORDINATOR, whose, form }])),
};
