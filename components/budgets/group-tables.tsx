import type { ReactNode } from 'react';
import { PartBar } from '@/components/charts/score-bar';
import { Figure } from '@/components/ui/figure';
import { Section } from '@/components/ui/section';
import { SOURCE_WORDS } from '@/lib/activities/rules/funding';
import { type Address, carry, linkTo } from '@/lib/address';
import type { BudgetReport, ChildMoney } from '@/lib/budgets/queries/report';
import { CLASS_WORDS } from '@/lib/budgets/rules';
import { type Overview, taggedSentence } from '@/lib/budgets/rules/overview';
import { classSlug } from '@/lib/budgets/rules/words';
import { formatCount, formatPart } from '@/lib/format';
import { formatMillions, shareOfMoney, sumOf } from '@/lib/money';

interface Line { key: string; label: ReactNode; budgetIdr: bigint; shareBp: number | null; figure: string; alarm?: boolean }

/** A few parts of one whole, each with amount and share; the foot proves that they add up (F08). */
function PartTable({ caption, lines, totalIdr, address }: { caption: string; lines: readonly Line[]; totalIdr: bigint; address: Address }) {
  return (
    <table className="tight-table">
      <caption className="reader">{caption}</caption>
      <thead><tr><th scope="col">{caption}</th><th scope="col" className="num nowrap">Rp juta</th><th scope="col" className="num">%</th><th scope="col"><span className="reader">Bagian</span></th></tr></thead>
      <tbody>{lines.map(({ key, label, budgetIdr, shareBp, figure, alarm }) => (
        <tr key={key}>
          <th scope="row" className={alarm ? 'alarm wrap-anywhere' : 'wrap-anywhere'}>{label}</th><td className="num">{formatMillions(budgetIdr)}</td>
          <td className="num"><Figure name={figure} address={address}>{formatPart(budgetIdr, totalIdr, 1)}</Figure></td><td><PartBar shareBp={shareBp ?? 0} /></td>
        </tr>
      ))}</tbody>
      <tfoot><tr><th scope="row">Jumlah</th><td className="num">{formatMillions(totalIdr)}</td><td className="num">100,0</td><td /></tr></tfoot>
    </table>
  );
}

/** Where the money is tied to: the 20, support, nothing (F07, F84). */
export function LinkSection({ overview: it, address }: { overview: Overview; address: Address }) {
  const to = (tautan: string) => linkTo(address, { tautan, halaman: null, jelas: null }, '#daftar');
  const of = (key: string, label: ReactNode, budgetIdr: bigint, alarm = false): Line => ({ key, label, budgetIdr, shareBp: shareOfMoney(budgetIdr, it.totalIdr), figure: key === 'belum' ? 'belum-ditandai' : 'tertaut', alarm });
  return (
    <Section id="tautan" title={it.untaggedLines === 0 ? 'Setiap baris menunjuk kegiatan' : `${formatCount(it.untaggedLines)} baris belum ditandai`} example={it.hasExample}
      help={<>{taggedSentence(it)}{it.untaggedLines > 0 ? <> <a href={to('belum')}>Teridentifikasi, belum ditandai</a></> : null}</>}>
      <PartTable caption="Tautan ke 20 indikator" totalIdr={it.totalIdr} address={address} lines={[
        of('tertaut', <a href={to('tertaut')}>Tertaut ke 20 indikator</a>, it.linkedIdr), of('pendukung', <a href={to('pendukung')}>Kegiatan pendukung</a>, it.generalIdr),
        of('belum', <a href={to('belum')}>Belum ditandai</a>, it.untaggedIdr, it.untaggedIdr > 0n),
      ]} />
    </Section>
  );
}

/** Inside or outside the target villages, or nowhere yet (F85). */
export function PlaceSection({ overview: it, address }: { overview: Overview; address: Address }) {
  const to = (lokasi: string) => linkTo(address, { lokasi, halaman: null, jelas: null }, '#daftar');
  const of = (key: string, label: ReactNode, budgetIdr: bigint, alarm = false): Line => ({ key, label, budgetIdr, shareBp: shareOfMoney(budgetIdr, it.totalIdr), figure: key === 'belum' ? 'belum-dilokasikan' : 'lokus', alarm });
  const located = it.insideIdr + it.outsideIdr;
  const inside = it.insideBp === null ? 'Belum ada uang yang dilokasikan' : it.outsideIdr === 0n ? 'Uang yang dilokasikan seluruhnya di lokus' : `${formatPart(it.insideIdr, located, 1)}\u00A0% uang yang dilokasikan ada di lokus`;
  return (
    <Section id="lokasi" title={inside} example={it.hasExample} help={`Rp ${formatMillions(located)} juta sudah dibagi ke desa; sisanya tidak dihitung untuk desa mana pun.`}>
      <PartTable caption="Letak uang" totalIdr={it.totalIdr} address={address} lines={[
        of('lokus', <a href={to('lokus')}>Di desa lokus</a>, it.insideIdr), of('luar', <a href={to('luar')}>Di luar lokus</a>, it.outsideIdr),
        of('belum', <a href={to('belum')}>Belum dilokasikan</a>, it.unlocatedIdr, it.unlocatedIdr > 0n),
      ]} />
    </Section>
  );
}

/** By class and by source of money; each adds up to the whole. */
export function GroupSections({ overview: it, address }: { overview: Overview; address: Address }) {
  return (
    <>
      <Section id="golongan" title={`${it.classes[0] ? CLASS_WORDS[it.classes[0].key] : 'Golongan'} terbesar`} example={it.hasExample} help="Penandaan nasional: kelas A gizi spesifik, B gizi sensitif, C pendampingan.">
        <PartTable caption="Golongan" totalIdr={it.totalIdr} address={address} lines={it.classes.map((group) => ({
          ...group, figure: `golongan:${group.key}`, label: <a href={linkTo(address, { golongan: classSlug(group.key), halaman: null, jelas: null }, '#daftar')}>{CLASS_WORDS[group.key]}</a>,
        }))} />
      </Section>
      <Section id="sumber" title={`${formatCount(it.sources.length)} sumber dana`} example={it.hasExample}>
        <PartTable caption="Sumber dana" totalIdr={it.totalIdr} address={address} lines={it.sources.map((group) => ({
          ...group, figure: `sumber:${group.key}`, label: <a href={linkTo(address, { sumber: group.key.toLowerCase(), halaman: null, jelas: null }, '#daftar')}>{SOURCE_WORDS[group.key]}</a>,
        }))} />
      </Section>
    </>
  );
}

/** A province's second band: what its kabupaten had approved; never summed with the province's own money. */
export function ChildrenSection({ report: { children, year }, address }: { report: BudgetReport; address: Address }) {
  if (children.length === 0) return null;
  const share = ({ spentIdr, budgetIdr }: ChildMoney): string => formatPart(spentIdr, budgetIdr, 1);
  return (
    <Section id="kabupaten" title={`Kabupaten/kota: Rp ${formatMillions(sumOf(children.map(({ budgetIdr }) => budgetIdr)))} juta yang sudah diperiksa`} example={children.some(({ hasExample }) => hasExample)}
      help={`Baris ${year} milik tim kabupaten/kota yang sudah diperiksa. Tidak dijumlahkan dengan uang provinsi di atas.`}>
      <table className="tight-table">
        <caption className="reader">Anggaran kabupaten dan kota</caption>
        <thead><tr><th scope="col">Kabupaten/kota</th><th scope="col" className="num">Baris</th><th scope="col" className="num">Rp juta</th><th scope="col" className="num">Serapan %</th></tr></thead>
        <tbody>{children.map((child) => (
          <tr key={child.code}><th scope="row"><a href={carry(address, '/anggaran', { tim: child.code })}>{child.name}</a></th><td className="num">{formatCount(child.lines)}</td><td className="num">{formatMillions(child.budgetIdr)}</td><td className="num">{share(child)}</td></tr>
        ))}</tbody>
      </table>
    </Section>
  );
}
