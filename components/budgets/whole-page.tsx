import { PageHead } from '@/components/frame/page-head';
import { ExampleTag } from '@/components/ui/example-tag';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';
import type { WholeFormReport } from '@/lib/budgets/queries/form';
import { STAGE_WORDS } from '@/lib/budgets/rules/words';
import { formatInstant } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { formatIdr } from '@/lib/money';
import { WholeForm } from './whole-form';

/** Page /anggaran/total: the base of the own agency's intensity, one number per year and stage. */
export function WholePage({ report, action, address }: { report: WholeFormReport; action: FormAction; address: Address }) {
  const { agency, year, years, stage, entered, former, timeZone, hidden, total, seen } = report;
  const back = carry(address, '/anggaran');
  return (
    <>
      <PageHead sentence={`Berapa seluruh anggaran ${agency} ${year}? Dengan itu intensitas stuntingnya dapat dihitung.`} trail={[{ text: 'Anggaran', href: back }, { text: 'Seluruh anggaran instansi' }]} />
      <Section id="total" title={`${STAGE_WORDS[stage]} ${year}`} help="Intensitas = anggaran stunting instansi ÷ seluruh anggaran instansi itu sendiri. Misalnya Rp 2 miliar dari Rp 40 miliar = 5,00 %.">
        <div className="filters mt-2">
          <Switch label="Tahun" options={years.map((one) => ({ label: String(one), href: linkTo(address, { tahun: String(one), periode: null }), current: one === year }))} />
          <Switch label="Tahap" options={(['murni', 'perubahan'] as const).map((one) => ({ label: one, href: linkTo(address, { tahap: one }), current: one === stage }))} />
        </div>
        <WholeForm key={`${year} ${stage}`} action={action} hidden={hidden} total={total} seen={seen} backHref={back} />
      </Section>
      {entered.length > 0 ? (
        <div className="after"><Section id="tercatat" title="Sudah tercatat" help="Tahap terbaru yang dipakai.">
          <ul className="line-list">{entered.map((row) => <li key={`${row.fiscalYear} ${row.stage}`}>{row.fiscalYear}, {STAGE_WORDS[row.stage]}: <b>{formatIdr(row.totalIdr)}</b>{row.isExample ? <> <ExampleTag /></> : null}</li>)}</ul>
          {former.length > 0 ? <><h3 className="after">Angka sebelumnya</h3>
            <ul className="line-list">{former.map((row) => <li key={row.id}>{row.fiscalYear}, {STAGE_WORDS[row.stage]}: {formatIdr(row.totalIdr)}{row.isExample ? <> <ExampleTag /></> : null}
              <small>diganti oleh {row.by ?? 'orang yang tidak lagi di tim ini'}, {formatInstant(new Date(row.at), timeZone)}</small></li>)}</ul></> : null}
        </Section></div>
      ) : null}
    </>
  );
}
