'use client';
import { useActionState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ChoiceGroup, SelectField, type Choice } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { BUDGET_CLASSES, FUNDING_SOURCES, SOURCE_WORDS } from '@/lib/activities/rules/funding';
import type { LineFormReport } from '@/lib/budgets/queries/form';
import { CLASS_WORDS } from '@/lib/budgets/rules';
import { STAGE_WORDS } from '@/lib/budgets/rules/words';
import type { FormAction, FormState } from '@/lib/form-action';
import { VillageAmounts } from './village-amounts';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };
const SOURCES: readonly Choice[] = FUNDING_SOURCES.map((value) => ({ value, label: SOURCE_WORDS[value] }));
const CLASSES: readonly Choice[] = BUDGET_CLASSES.map((value) => ({ value, label: CLASS_WORDS[value] }));
const SPLITS: readonly Choice[] = [
  { value: 'none', label: 'Belum dilokasikan', note: 'tidak dihitung untuk desa mana pun' },
  { value: 'equal', label: 'Bagi rata', note: 'centang desanya' },
  { value: 'explicit', label: 'Jumlah per desa', note: 'isi rupiahnya; sisanya belum dilokasikan' },
];

interface Props extends Omit<LineFormReport, 'title'> { action: FormAction; submit: string; backHref: string }

/** What was typed wins over what is kept; a list that was sent empty stays empty. */
function present(values: Props['values'], { ok, typed }: FormState) {
  const sent = ok === false && typed.name !== undefined;
  const amounts = typed.amount?.split('\n') ?? [];
  return {
    one: (name: string): string => (sent ? typed[name] : values.one[name]) ?? '',
    villages: sent ? typed.villages?.split('\n') ?? [] : values.villages,
    amounts: sent ? Object.fromEntries((typed.amountCodes?.split(',') ?? []).map((code, at) => [code, amounts[at] ?? ''])) : values.amounts,
  };
}

interface Part { of: ReturnType<typeof present>; fields: FormState['fields']; choices: Props['choices']; stages: Props['stages'] }

/** A problem of an amount names its village, which only the form knows. */
function withPlaces(fields: FormState['fields'], { districts }: Props['choices']): FormState['fields'] {
  const names = new Map(districts.flatMap(({ villages }) => villages.map(({ code, name }) => [`amount.${code}`, name])));
  return Object.fromEntries(Object.entries(fields).map(([field, problem]) => [field, names.has(field) ? `${names.get(field)}, ${problem}` : problem]));
}

/** A select that shows what was typed also after the form came back. */
function Pick(props: Parameters<typeof SelectField>[0]) {
  return <SelectField key={props.value} required {...props} />;
}

function What({ of, fields, choices, stages }: Part) {
  const text = (name: string, label: string) => ({ name, label, value: of.one(name), problem: fields[name] });
  const activities = choices.activities.map(({ id, name, year, indicators }): Choice => ({ value: id, label: `${name}${indicators.length > 0 ? ` (${indicators.join(', ')})` : ''}`, group: String(year) }));
  return (
    <Section id="apa" title="Baris DPA">
      <div className="form-grid after">
        <TextField {...text('name', 'Uraian belanja')} full required hint="seperti tertulis di DPA, 3 sampai 200 huruf" />
        <TextField {...text('subActivityCode', 'Kode subkegiatan')} hint="misalnya 1.02.02.2.02.0015; dana desa memakai kode APBDes, misalnya 2.2.01" />
        <Pick {...text('fiscalYear', 'Tahun anggaran')} choices={choices.years.map((value) => ({ value: String(value), label: String(value) }))} />
        <Pick {...text('stage', 'Tahap')} choices={stages.map((value) => ({ value, label: STAGE_WORDS[value] }))} />
        <TextField {...text('budget', 'Pagu, rupiah')} counted required hint="rupiah utuh, misalnya 150.000.000" />
        <Pick {...text('class', 'Golongan')} choices={CLASSES} hint="spesifik: menyentuh gizi langsung; sensitif: penyebab tak langsung" />
        <Pick {...text('fundingSource', 'Sumber dana')} choices={SOURCES} />
        <Pick {...text('funder', 'Pendana lain')} choices={choices.agencies.map(({ code, name }) => ({ value: code, label: name }))} empty="tidak ada" hint="bila uangnya dari instansi atau mitra lain" />
        <div className="full"><Pick {...text('activityId', 'Untuk kegiatan')} choices={activities} empty="belum ditandai" hint="kegiatan instansi Anda tahun yang sama; lewat kegiatan, uang tertaut ke indikator dan bidang" /></div>
      </div>
    </Section>
  );
}

function Spent({ of, fields }: Pick<Part, 'of' | 'fields'>) {
  const falls = fields.falls !== undefined || of.one('falls') === 'ya';
  return (
    <Section id="realisasi" title="Realisasi" help="Kumulatif sejak awal tahun. Tanggal baru menambah catatan, tanggal yang sama membetulkannya. Kosongkan bila tidak berubah.">
      <div className="form-grid after">
        <TextField name="spent" label="Realisasi, rupiah" value={of.one('spent')} problem={fields.spent} counted />
        <TextField name="spentOn" label="Sampai tanggal" value={of.one('spentOn')} problem={fields.spentOn} hint={`misalnya 30 September ${of.one('fiscalYear')}`} />
        {falls ? <ChoiceGroup many name="falls" label="Realisasi lebih kecil dari yang tercatat" choices={[{ value: 'ya', label: 'Memang turun' }]} chosen={of.one('falls') === 'ya' ? ['ya'] : []} problem={fields.falls} /> : null}
      </div>
    </Section>
  );
}

/** The form of a budget line: works without JavaScript, keeps what was typed, shows the present values beside after a clash. */
export function LineForm({ action, hidden, values, choices, stages, warning, submit, backHref }: Props) {
  const [state, send] = useActionState(action, EMPTY);
  const { version: newVersion, ...fields } = withPlaces(state.fields, choices);
  const of = present(values, state);
  return (
    <form action={send} className="stack" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={fields} warnings={['falls']} /> : null}
      {warning ? <Notice kind="warning">{warning}</Notice> : null}
      {Object.entries({ ...hidden, ...(newVersion ? { version: newVersion } : {}) }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <What of={of} fields={fields} choices={choices} stages={stages} />
      <Section id="desa" title="Di desa mana" help={choices.districts.length === 0 ? 'Uang provinsi di sebuah desa dicatat di tim kabupatennya.' : 'Desa lokus bertanda ●. Uang yang tidak dibagi tampil sebagai “belum dilokasikan”, tidak pernah dibagi diam-diam.'}>
        <div className="stack after">
          <ChoiceGroup key={of.one('split')} name="split" label="Cara membagi" choices={choices.districts.length === 0 ? SPLITS.slice(0, 1) : SPLITS} chosen={[of.one('split')]} problem={fields.split} />
          <VillageAmounts districts={choices.districts} ticked={of.villages} amounts={of.amounts} problems={fields} />
        </div>
      </Section>
      <Spent of={of} fields={fields} />
      <div className="buttons"><Button kind="primary">{newVersion ? 'Timpa dengan isian saya' : submit}</Button><ButtonLink href={backHref}>Batal</ButtonLink></div>
    </form>
  );
}
