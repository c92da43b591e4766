import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';
import { PIVOT_AXES, PIVOT_VALUES } from '@/lib/reports/input/pivot';
import type { PivotReport } from '@/lib/reports/queries/pivot';
import { AXIS_WORDS, VALUE_WORDS } from '@/lib/reports/rules/pivot';

interface Props { report: PivotReport; address: Address; size: number }

function Choices({ report: { view, indicators }, address }: Props) {
  const { rows, columns, value } = view;
  const to = (changes: Record<string, string | null>): string => linkTo(address, { halaman: null, ...changes });
  const axis = (name: 'baris' | 'kolom', now: string, other: string) => PIVOT_AXES.filter((one) => one !== other).map((one) => ({ label: AXIS_WORDS[one], href: to({ [name]: one }), current: one === now }));
  return (
    <div className="filters">
      <span>Baris <Switch label="Baris" options={axis('baris', rows, columns)} /></span>
      <span>Kolom <Switch label="Kolom" options={axis('kolom', columns, rows)} /></span>
      <a href={to({ baris: columns, kolom: rows })}>Tukar baris dan kolom</a>
      <span>Nilai <Switch label="Nilai" options={PIVOT_VALUES.map((one) => ({ label: VALUE_WORDS[one], href: to({ nilai: one }), current: one === value }))} /></span>
      <form method="get" action="/laporan/pivot">
        {Object.entries(address.params).filter(([name]) => name !== 'indikator' && name !== 'halaman').map(([name, held]) => <input key={name} type="hidden" name={name} value={held} />)}
        <SelectField name="indikator" label="Indikator" value={view.indicator ?? ''} empty="semua indikator" choices={indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} />
        <Button kind="small">Pakai</Button>
      </form>
    </div>
  );
}

function Table({ report: { pivot, view }, size }: Props) {
  const rows = pivot.rows.slice((view.page - 1) * size, view.page * size);
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label="Tabel pivot">
      <table className="tight-table pivot-table">
        <caption className="reader">{AXIS_WORDS[view.rows]} menurut {AXIS_WORDS[view.columns].toLowerCase()}</caption>
        <thead><tr><th scope="col">{AXIS_WORDS[view.rows]}</th>{pivot.columns.map(({ key, label, title }) => <th key={key} scope="col" className="num" title={title}>{label}</th>)}</tr></thead>
        <tbody>{rows.map(({ head, cells }) => (
          <tr key={head.key}><th scope="row" title={head.title}>{head.label}</th>{cells.map(({ text, isExample }, at) => <td key={pivot.columns[at]?.key} className={isExample ? 'num example' : 'num'}>{text}</td>)}</tr>
        ))}</tbody>
      </table>
    </div>
  );
}

/** Page /laporan/pivot: any two of village, indicator, period and agency against each other (F69). */
export function PivotPage(props: Props) {
  const { report, address } = props;
  const { pivot, view, sentence, scope, pages } = report;
  const help = pivot.isCounted
    ? 'Beberapa indikator bertemu dalam satu sel, jadi yang dihitung indikatornya: pembilang = yang tercapai, penyebut = yang berlaku dan bertarget; yang belum melapor belum tercapai.'
    : 'Gabungan beberapa desa adalah Σ pembilang ÷ Σ penyebut desa yang melapor, bukan rata-rata persen. — belum ada data, TS tidak ada sasaran.';
  return (
    <>
      <PageHead sentence={sentence} address={address} example={pivot.hasExample} trail={[{ text: 'Laporan', href: carry(address, '/laporan') }, { text: 'Pivot' }]} />
      {view.ignored.length > 0 ? <Notice>Tidak dikenal atau tidak dapat dipakai, jadi diabaikan: {view.ignored.join(', ')}.</Notice> : null}
      <Choices {...props} />
      {pivot.rows.length === 0 ? <EmptyState title="Belum ada desa lokus"><p>Koordinator menetapkan desa lokus lewat Pengaturan.</p></EmptyState> : (
        <Section id="pivot" title={`${AXIS_WORDS[view.rows]} × ${AXIS_WORDS[view.columns].toLowerCase()}`} help={help} link={{ label: 'Unduh Excel', href: linkTo({ path: '/laporan/pivot.xlsx', params: address.params }, { halaman: null }) }}>
          <Table {...props} />
          {pages > 1 ? <Pager address={address} page={view.page} total={pivot.rows.length} size={props.size} /> : null}
        </Section>
      )}
      <PageFoot hint="">{scope.jurisdictionName}</PageFoot>
    </>
  );
}
