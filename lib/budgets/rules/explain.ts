import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import type { Explanation, ExplanationLine, RivalFigure } from '@/lib/explanation';
import { formatCount, formatShareBare, formatShareBp } from '@/lib/format';
import { formatIdr } from '@/lib/money';
import { CLASS_WORDS } from '../rules';
import type { Mismatch, NeedAndMoney } from './mismatch';
import type { Overview } from './overview';
import { HIGHEST_WEIGHTS, LOWEST_WEIGHTS, weightedSum } from './weigh';

interface About {
  until: string;
  year: number;
  sources: readonly ExplanationLine[];
  /** Money against need of the twenty; only read when the explanation is asked for. */
  mismatch: Mismatch<NeedAndMoney & { name: string }> | null;
}

const line = (label: string, value: string, href?: string): ExplanationLine => ({ label, value, ...(href ? { href } : {}) });

type Part = Pick<Explanation, 'title' | 'value' | 'formula' | 'inputs'> & { cautions?: readonly string[]; change?: string; rivals?: readonly RivalFigure[] };

/** The sum as it is, and between what it would lie by the weights of SUN; which weight holds is agreed by a team, not here. */
function weighed({ totalIdr, classes }: Overview): RivalFigure[] {
  const amounts = classes.map(({ key, budgetIdr }) => ({ class: key, budgetIdr }));
  return [
    { value: formatIdr(totalIdr), used: true, note: 'pagu apa adanya, tanpa bobot' },
    { value: formatIdr(weightedSum(amounts, LOWEST_WEIGHTS)), used: false, note: 'berbobot SUN, paling rendah: spesifik 100 %, sensitif 25 %, pendampingan di luar' },
    { value: formatIdr(weightedSum(amounts, HIGHEST_WEIGHTS)), used: false, note: 'berbobot SUN, paling tinggi: spesifik dan sensitif 100 %, pendampingan di luar' },
  ];
}

/** Which indicators have the worst achievement and the least money (F106). */
function mismatchLines({ mismatch: found }: About): ExplanationLine[] {
  if (found === null || found.compared === 0) return [];
  if (found.flagged.length === 0) return [line('Tidak sepadan', `tidak ada di antara ${found.compared} indikator yang dilaporkan`)];
  return found.flagged.map(({ code, name, achievementBp, budgetIdr }) =>
    line(`Tidak sepadan: ${code}`, `${name}: capaian ${formatShareBare(achievementBp)} dari 100 terhadap target, uang tertaut ${formatIdr(budgetIdr)}`, `/indikator/${code}`));
}

/** Explanation of a sum of the page by its key; null for an unknown key. Figures of one agency: `bagian:`, `intensitas:` and `serapan:` + code. */
export function explainBudget(key: string, it: Overview, about: About): Explanation | null {
  const [kind, code] = key.split(':');
  const part = code === undefined ? explainTotal(key, it, about) : explainAgency(String(kind), code, it);
  return part && { example: it.hasExample, sources: about.sources, rivals: [], cautions: [], ...part };
}

function explainTotal(key: string, it: Overview, about: About): Part | null {
  const { until, year } = about;
  const total = line('Seluruh pagu', formatIdr(it.totalIdr));
  switch (key) {
    case 'jumlah': return {
      title: `Anggaran stunting ${year}`, value: formatIdr(it.totalIdr), inputs: it.sources.map(({ key: source, budgetIdr }) => line(SOURCE_WORDS[source], formatIdr(budgetIdr))),
      formula: `Σ pagu ${formatCount(it.lines)} baris. Tahap terbaru berlaku: baris perubahan menggantikan baris murninya. Setiap rupiah dihitung sekali.`,
      rivals: weighed(it), cautions: ['Bobot gizi sensitif (25–100 %) disepakati tiap daerah dan belum ditetapkan di sini, maka hanya kedua ujungnya yang tampil.'],
    };
    case 'serapan': return {
      title: 'Serapan', value: formatShareBp(it.absorption.shareBp), formula: `realisasi kumulatif sampai ${until} ÷ pagu`,
      inputs: [line('Realisasi', formatIdr(it.spentIdr)), total], cautions: it.absorption.isOver ? ['Realisasi melebihi pagu: periksa barisnya.'] : [],
    };
    case 'tertaut': return {
      title: 'Tertaut ke 20 indikator', value: formatShareBp(it.linkedBp), change: formatIdr(it.linkedIdr),
      formula: 'pagu baris yang kegiatannya melayani sedikitnya satu dari 20 indikator ÷ seluruh pagu; dua indikator tetap sekali',
      inputs: [line('Tertaut', formatIdr(it.linkedIdr)), line('Kegiatan pendukung, tanpa indikator', formatIdr(it.generalIdr)), line('Belum ditandai', formatIdr(it.untaggedIdr), '/anggaran?tautan=belum#daftar'), total, ...mismatchLines(about)],
      cautions: about.mismatch ? ['Tidak sepadan: belum mencapai target, seperempat capaian terendah, dan seperempat uang tertaut tersedikit. Baris beberapa indikator terhitung penuh di tiap indikator.'] : [],
    };
    case 'belum-ditandai': return {
      title: 'Belum ditandai', value: formatIdr(it.untaggedIdr), formula: 'Σ pagu baris yang tidak menunjuk satu kegiatan pun', inputs: [line('Baris', formatCount(it.untaggedLines), '/anggaran?tautan=belum#daftar'), total],
      cautions: ['Uang ini tidak tampak di Matriks maupun pada indikator. Pemilik baris dapat menandainya dengan kegiatan.'],
    };
    case 'belum-dilokasikan': return {
      title: 'Belum dilokasikan', value: formatIdr(it.unlocatedIdr), formula: 'pagu − Σ bagian yang sudah dibagi ke desa', inputs: [line('Baris', formatCount(it.unlocatedLines), '/anggaran?lokasi=belum#daftar'), line('Sudah di desa', formatIdr(it.insideIdr + it.outsideIdr)), total],
      cautions: ['Tidak pernah dibagi diam-diam ke desa: dibagi per jumlah atau sama rata hanya bila pemilik baris menyatakannya.'],
    };
    case 'lokus': return {
      title: 'Di desa lokus', value: formatShareBp(it.insideBp), formula: 'pagu yang dibagi ke desa lokus ÷ pagu yang dibagi ke desa mana pun; yang belum dilokasikan tidak ikut',
      inputs: [line('Di desa lokus', formatIdr(it.insideIdr), '/anggaran?lokasi=lokus#daftar'), line('Di luar lokus', formatIdr(it.outsideIdr), '/anggaran?lokasi=luar#daftar'), line('Belum dilokasikan', formatIdr(it.unlocatedIdr))],
    };
    default: return null;
  }
}

function explainAgency(kind: string, code: string, it: Overview): Part | null {
  const agency = it.agencies.find((one) => one.code === code);
  const group = it.classes.find((one) => kind === 'golongan' && one.key === code) ?? it.sources.find((one) => kind === 'sumber' && one.key === code);
  if (group) {
    const word = kind === 'golongan' ? CLASS_WORDS[group.key as keyof typeof CLASS_WORDS] : SOURCE_WORDS[group.key as keyof typeof SOURCE_WORDS];
    return { title: word, value: formatIdr(group.budgetIdr), change: formatShareBp(group.shareBp), formula: 'Σ pagu baris ÷ seluruh pagu', inputs: [line('Seluruh pagu', formatIdr(it.totalIdr))] };
  }
  if (!agency) return null;
  const own = line(`Anggaran stunting ${agency.name}`, formatIdr(agency.budgetIdr), `/anggaran?opd=${code}#daftar`);
  if (kind === 'bagian') {
    return {
      title: `Bagian ${agency.name} dari seluruh uang stunting`, value: formatShareBp(agency.shareBp), inputs: [own, line('Seluruh instansi', formatIdr(it.totalIdr))],
      formula: 'anggaran stunting instansi ini ÷ anggaran stunting semua instansi; semua bagian berjumlah 100,00 %', cautions: ['Bukan intensitas: bagian membandingkan antarinstansi.'],
    };
  }
  if (kind === 'intensitas') {
    return {
      title: `Intensitas ${agency.name}`, value: agency.intensityBp === null ? 'belum diisi' : formatShareBp(agency.intensityBp), inputs: [own, line('Anggaran seluruh instansi itu', agency.totalIdr === null ? 'belum diisi' : formatIdr(agency.totalIdr))],
      formula: 'anggaran stunting instansi ini ÷ seluruh anggaran instansi itu sendiri', cautions: ['Bukan bagian: intensitas mengukur seberapa besar instansi memberi dari anggarannya.'],
    };
  }
  if (kind !== 'serapan') return null;
  return {
    title: `Serapan ${agency.name}`, value: formatShareBp(agency.absorption.shareBp), formula: 'realisasi kumulatif ÷ pagu', inputs: [line('Realisasi', formatIdr(agency.spentIdr)), own],
    cautions: agency.absorption.isOver ? ['Realisasi melebihi pagu: periksa barisnya.'] : [],
  };
}
