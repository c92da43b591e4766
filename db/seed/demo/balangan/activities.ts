import type { ActivityFacts } from '../activities';
import { at } from './document';

const COMMON = {
  agency: 'pokja_balanting', programmeCode: 'balanting', year: 2022, state: 'running', verification: 'verified', source: at('Tabel 2'),
  columns: { indicator: ['umum'], spm: ['umum'], phi: ['umum'] },
} as const;

/** Table 2: five activities, 22 of 29 done. No agency or village is printed; they belong to the working group. */
export const table2: ActivityFacts[] = [
  {
    ...COMMON, key: 't2-desa', name: 'Pertemuan Stakeholder Tingkat Desa', plannedCount: 5, doneCount: 4,
    aim: 'Expose kondisi sasaran di desa lokus kabupaten yang dinilai mempunyai kondisi genting untuk bisa dipercepat proses intervensi, koordinasi dengan pihak desa terkait dan penekanan aspek apa saja yang perlu diperbaiki',
    output: 'Stakeholder desa mengetahui apa saja yang perlu diperbaiki dalam proses intervensi, ada komitmen bersama stakeholder desa dan kader untuk bersama-sama menyelesaikan parameter yang masih perlu diperbaiki',
  },
  {
    ...COMMON, key: 't2-kecamatan', name: 'Pertemuan Stakeholder Tingkat Kecamatan', plannedCount: 3, doneCount: 2,
    aim: 'Expose kondisi di wilayah kecamatan yang menjadi wilayah prioritas untuk segera dilakukan intervensi berkala, diharapkan ada komitmen bersama dari stakeholder di wilayah kecamatan tersebut untuk bersama-sama mendorong upaya percepatan',
    output: 'Stakeholder kecamatan mengetahui apa saja yang perlu diperbaiki dalam proses intervensi, ada komitmen bersama stakeholder desa dan kader untuk bersama-sama menyelesaikan parameter yang masih perlu diperbaiki',
  },
  {
    ...COMMON, key: 't2-kabupaten', name: 'Pertemuan Stakeholder Tingkat Kabupaten', plannedCount: 5, doneCount: 4,
    aim: 'Expose kondisi sasaran di kabupaten secara umum, ada komitmen bersama dengan stakeholder di tingkat kabupaten untuk segera dilakukan pemantauan berkala bersama-sama',
    output: 'Stakeholder kabupaten mengetahui apa saja yang perlu diperbaiki dalam proses intervensi, ada komitmen bersama stakeholder desa dan kader untuk bersama-sama menyelesaikan parameter yang masih perlu diperbaiki',
    note: 'Tertulis "Pertemuan Stakeholder Tk.Kabupaten".',
  },
  {
    ...COMMON, key: 't2-fgd', name: 'FGD sasaran', plannedCount: 8, doneCount: 6,
    aim: 'Expose kondisi sasaran di desa, diskusi mengenai permasalahan yang dihadapi keluarga sasaran dan tetangga sekitar',
    output: 'Ada data mengenai update terbaru secara umum mengenai kondisi sasaran di desa, ada solusi bersama yang disepakati untuk segera dilakukan untuk mengatasi permasalahan yang dialami oleh keluarga sasaran, ada komitmen bersama dari keluarga sasaran untuk melakukan perubahan baik itu pola asuh anak maupun kondisi sekitar rumah sasaran',
  },
  {
    ...COMMON, key: 't2-monev', name: 'Monitoring dan Evaluasi Bulanan', plannedCount: 8, doneCount: 6,
    aim: 'Pemantauan kondisi di lapangan, khususnya pada desa-desa yang memerlukan pendampingan khusus atau ada keluarga sasaran yang mengalami kondisi khusus, evaluasi terhadap progress pelaksanaan kegiatan dan indikator apa saja yang perlu segera ditingkatkan progressnya',
    output: 'Ada data mengenai update kondisi secara umum bagaimana perkembangan program',
  },
];
