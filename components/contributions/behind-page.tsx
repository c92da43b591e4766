import type { ReactNode } from 'react';
import { ActivityTable } from '@/components/activities/activity-table';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead, type Crumb } from '@/components/frame/page-head';
import { ButtonLink } from '@/components/ui/button';
import { ExplainPanel } from '@/components/ui/explain-panel';
import type { Fact } from '@/components/ui/facts';
import { Figure } from '@/components/ui/figure';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { tallySentence } from '@/lib/activities/rules/totals';
import { type Address, carry, linkTo } from '@/lib/address';
import { LENS_SLUGS } from '@/lib/contributions/input';
import type { BehindBase, CellReport } from '@/lib/contributions/queries/behind';
import { formatCount, formatShareBp } from '@/lib/format';
import { absorption, formatMillions } from '@/lib/money';
import { LineTable, Reminder, VillageList } from './behind-parts';

/** What the pages of a cell and of an agency share. */
export type Behind = Pick<CellReport, 'agency' | 'totals' | 'activities' | 'lines' | 'villages' | 'reminder' | 'mayWrite'>;

interface FrameProps { report: BehindBase; address: Address; trail: readonly Crumb[]; example: boolean; children: ReactNode }

/** Head, foot and panel of the pages below the matrix. */
export function BehindFrame({ report, address, trail, example, children }: FrameProps) {
  const { headline, until, jurisdictionName, explanation, lens, period } = report;
  return (
    <div>
      <PageHead sentence={headline} address={address} example={example} trail={[{ text: 'Matriks kontribusi', href: carry(address, '/matriks', { lensa: LENS_SLUGS[lens] }) }, ...trail, { text: period }]}
        freshness={<>Sampai <b>{until}</b><br />{jurisdictionName}</>} />
      {children}
      <PageFoot>Sumber: isian instansi dan dokumen yang disebut pada baris. Angka bertanda <i>contoh</i> bukan data nyata.</PageFoot>
      {explanation ? <ExplainPanel explanation={explanation} closeHref={linkTo(address, { jelas: null })} /> : null}
    </div>
  );
}

/** The facts of activities and their money in one line, each with its explanation. */
export function behindFacts({ totals }: Behind, address: Address): Fact[] {
  const { activities, villages, districts, tallies, budgetIdr, spentIdr, unfunded } = totals;
  const share = budgetIdr === null || spentIdr === null ? null : absorption(spentIdr, budgetIdr).shareBp;
  const figure = (name: string, words: string) => <Figure name={name} address={address}>{words}</Figure>;
  return [
    { label: 'Kegiatan', value: figure('kegiatan', formatCount(activities)), note: totals.states.pledged > 0 ? `${formatCount(totals.states.pledged)} komitmen` : undefined },
    { label: 'Desa dijangkau', value: figure('desa', formatCount(villages)), note: districts > 0 ? `${formatCount(districts)} kecamatan` : 'tanpa desa' },
    ...tallies.slice(0, 1).map((tally) => ({ label: `Terlaksana, ${tally.unit}`, value: figure('terlaksana', `${formatCount(tally.done)} dari ${formatCount(tally.planned)}`), note: formatShareBp(tally.shareBp) })),
    { label: 'Dana kegiatan, Rp juta', value: figure('anggaran', formatMillions(budgetIdr)), note: activities === 0 ? undefined : unfunded === activities ? 'belum dirinci' : `${formatCount(unfunded)} tanpa dana` },
    ...(share === null ? [] : [{ label: 'Serapan', value: figure('serapan', formatShareBp(share)) }]),
  ];
}

/** Activities, money and villages behind a figure; without any, the next step. `what`: "untuk SE05", "dari Dinkes". */
export function BehindSections({ report, address, what, filter }: { report: Behind; address: Address; what: string; filter: Readonly<Record<string, string>> }) {
  const { agency, totals, activities, lines, villages, reminder, mayWrite } = report;
  const mine = mayWrite && agency.isMine;
  if (totals.activities === 0) {
    return mine ? <EmptyState title={`Belum ada kegiatan ${what}`} next={{ label: 'Tambah kegiatan', href: carry(address, '/kegiatan/baru') }}>Catat kegiatan instansi Anda: apa, di desa mana, kapan, dan dengan dana berapa.</EmptyState>
      : <><EmptyState title={`Belum ada kegiatan ${what}`}>{agency.name} belum mencatatnya. Gunakan teks di bawah untuk meminta rencananya.</EmptyState><div className="after"><Reminder text={reminder} agency={agency.name} /></div></>;
  }
  const others = totals.tallies.slice(1);
  return (
    <div className="stack">
      <Section id="kegiatan" title={`${formatCount(totals.activities)} kegiatan ${what}`}
        help={`Setiap kegiatan sekali.${others.length > 0 ? ` Satuan lain tidak dijumlahkan: ${others.map(tallySentence).join(' · ')}.` : ''}${activities.length < totals.activities ? ` Tampil ${formatCount(activities.length)} yang paling mendesak.` : ''}`}
        links={[{ label: activities.length < totals.activities ? `Semua ${formatCount(totals.activities)} di Kegiatan` : 'Buka di Kegiatan', href: carry(address, '/kegiatan', { opd: agency.code, ...filter }) }]}>
        <ActivityTable rows={activities} groups={[]} address={address} caption={`Kegiatan ${what}`} />
        {mine ? <p className="after"><ButtonLink href={carry(address, '/kegiatan/baru')}>Tambah kegiatan</ButtonLink></p> : null}
      </Section>
      <Section id="dana" title={lines.length === 0 ? 'Dana: belum ada baris anggaran yang menunjuk kegiatan ini' : `Dana menurut sumber dan golongan: ${formatCount(lines.length)} baris`}>
        {lines.length > 0 ? <LineTable lines={lines} address={address} caption={`Baris anggaran ${what}`} /> : <p>{totals.states.pledged === totals.activities ? 'Komitmen ini belum dirinci: rupiah, desa, dan tanggalnya tidak tercetak atau belum diisi.' : 'Kegiatan berjalan tanpa dana tercatat.'}</p>}
      </Section>
      <Section id="desa" title={villages.length === 0 ? 'Desa: tidak ada yang disebut' : `${formatCount(villages.length)} desa dijangkau`}><VillageList villages={villages} address={address} /></Section>
    </div>
  );
}
