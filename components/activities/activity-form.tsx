'use client';
import { useActionState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { ChoiceGroup, SelectField, type Choice } from '@/components/ui/choice';
import { ErrorSummary } from '@/components/ui/error-summary';
import { controlProps, FieldFrame, TextArea, TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import type { FormChoices } from '@/lib/activities/queries/choices';
import { STATE_WORDS } from '@/lib/activities/rules';
import type { FormAction, FormState } from '@/lib/form-action';
import { LENSES } from '@/lib/indicators/rules/lenses';
import { MoneyRows, type MoneyText, NO_MONEY } from './money-rows';
import { VillageChoices } from './village-choices';

const EMPTY: FormState = { ok: null, sentence: null, fields: {}, typed: {} };
const STATES: readonly Choice[] = (['pledged', 'planned', 'running', 'done'] as const).map((value) => ({ value, label: STATE_WORDS[value] }));
const SPARE_ROWS = 2;

/** The form as text: one value per field, lists of codes, and the rows of money. */
export interface ActivityText {
  one: Readonly<Record<string, string>>;
  villages: readonly string[];
  indicators: readonly string[];
  spm: readonly string[];
  phi: readonly string[];
  money: readonly MoneyText[];
}

interface Props {
  action: FormAction;
  hidden: Readonly<Record<string, string>>;
  values: ActivityText;
  choices: FormChoices;
  kinds: readonly string[];
  /** Years to choose from; one year for an activity that exists. */
  years: readonly number[];
  agency: string;
  warning: string | null;
  moneyByHand: boolean;
  submit: string;
  backHref: string;
}

const MONEY_FIELDS = [['line', 'moneyLine'], ['version', 'moneyVersion'], ['source', 'moneySource'], ['class', 'moneyClass'], ['budget', 'moneyBudget'], ['spent', 'moneySpent']] as const;

/** What was typed wins over what is kept; a list that was sent empty stays empty. */
function present(values: ActivityText, { ok, typed }: FormState, spare: MoneyText) {
  const sent = ok === false && typed.name !== undefined;
  const list = (name: 'villages' | 'indicators' | 'spm' | 'phi'): readonly string[] => (sent ? typed[name]?.split('\n') ?? [] : values[name]);
  const typedRows = (): MoneyText[] => {
    const columns = MONEY_FIELDS.map(([key, field]) => [key, typed[field]?.split('\n') ?? []] as const);
    return (typed.moneyBudget?.split('\n') ?? []).map((_, at) => ({ ...NO_MONEY, ...Object.fromEntries(columns.map(([key, column]) => [key, column[at] ?? ''])) }));
  };
  return { one: (name: string): string => (sent ? typed[name] : values.one[name]) ?? '', list, money: sent ? typedRows() : [...values.money, ...Array.from({ length: SPARE_ROWS }, () => spare)] };
}

type Present = ReturnType<typeof present>;
type Part = Pick<Props, 'choices' | 'kinds' | 'years'> & { of: Present; fields: FormState['fields'] };

function What({ of, fields, kinds, years }: Part) {
  const text = (name: string, label: string) => ({ name, label, value: of.one(name), problem: fields[name] });
  const kind = { name: 'kind', label: 'Jenis', problem: fields.kind, hint: 'pilih dari daftar atau ketik sendiri; jenis yang sama di desa yang sama saling diperiksa' };
  return (
    <Section id="apa" title="Apa dan kapan">
      <div className="form-grid after">
        <TextField {...text('name', 'Nama kegiatan')} hint="3 sampai 200 huruf, sekali per instansi dan tahun" full required />
        <FieldFrame {...kind}><input {...controlProps(kind)} list="jenis-kegiatan" defaultValue={of.one('kind')} autoComplete="off" /></FieldFrame>
        <SelectField key={`y${of.one('year')}`} name="year" label="Tahun" choices={years.map((year) => ({ value: String(year), label: String(year) }))} value={of.one('year')} problem={fields.year} required />
        <SelectField key={`s${of.one('state')}`} name="state" label="Keadaan" choices={STATES} value={of.one('state')} problem={fields.state} required hint="komitmen boleh tanpa tanggal, desa, dan dana" />
        <TextField {...text('plannedCount', 'Direncanakan, berapa kali')} counted hint="bilangan bulat" />
        <TextField {...text('doneCount', 'Sudah terlaksana')} counted hint="0 bila belum satu pun; kosong bila belum diketahui" />
        <TextField {...text('countUnit', 'Satuan')} hint="kali, paket, unit …" />
        <TextField {...text('startsOn', 'Mulai')} hint={`misalnya 1 Maret ${of.one('year')}; kosong berarti sepanjang tahun`} />
        <TextField {...text('endsOn', 'Selesai')} hint={`misalnya 30 Juni ${of.one('year')}`} />
        <TextField {...text('beneficiaries', 'Penerima manfaat, orang')} counted />
        <TextArea {...text('aim', 'Tujuan')} full />
        <TextArea {...text('output', 'Keluaran')} full />
        <TextArea {...text('note', 'Catatan')} rows={2} full hint="wajib bila yang terlaksana melebihi rencana" />
      </div>
      <datalist id="jenis-kegiatan">{kinds.map((one) => <option key={one} value={one} />)}</datalist>
    </Section>
  );
}

function Where({ of, fields, choices }: Part) {
  const spmName = (code: string): string | undefined => LENSES.spm.find((column) => column.code === choices.spmOf[code])?.name;
  const indicators = LENSES.indicator.map(({ code, shortName }): Choice => ({ value: code, label: code === 'umum' ? shortName : `${code} ${shortName}`, note: spmName(code) }));
  const columns = (lens: 'spm' | 'phi'): Choice[] => LENSES[lens].map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Section id="di-mana" title="Di mana dan untuk apa">
      <div className="stack after">
        <VillageChoices districts={choices.districts} chosen={of.list('villages')} problem={fields.villages} />
        <ChoiceGroup many name="indicators" label="Untuk indikator" choices={indicators} chosen={of.list('indicators')} problem={fields.indicators}
          hint="Pilih semua yang dilayani. Tulisan kecil menyebut bidang SPM-nya: pilih juga bidang itu di bawah. Tanpa pilihan berarti pendukung." />
        <ChoiceGroup many name="spm" label="Bidang SPM" choices={columns('spm')} chosen={of.list('spm')} problem={fields.spm} />
        <ChoiceGroup many name="phi" label="Bagian Posyandu (PHI)" choices={columns('phi')} chosen={of.list('phi')} problem={fields.phi} />
      </div>
    </Section>
  );
}

/** The form of an activity: works without JavaScript, keeps what was typed, shows the present values beside after a clash. */
export function ActivityForm({ action, hidden, values, choices, kinds, years, agency, warning, moneyByHand, submit, backHref }: Props) {
  const [state, send] = useActionState(action, EMPTY);
  const { version: newVersion, ...fields } = state.fields;
  // A province has no villages to offer, and money of its own.
  const of = present(values, state, choices.districts.length === 0 ? { ...NO_MONEY, source: 'APBD_PROV' } : NO_MONEY);
  const part = { of, fields, choices, kinds, years };
  return (
    <form action={send} className="stack" noValidate>
      {state.ok === false ? <ErrorSummary sentence={state.sentence} fields={fields} /> : null}
      {warning ? <Notice kind="warning">{warning}</Notice> : null}
      {Object.entries({ ...hidden, ...(newVersion ? { version: newVersion } : {}) }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <What {...part} />
      <Where {...part} />
      <Section id="dana" title="Dana per sumber" help={`Setiap baris menjadi baris anggaran ${agency} yang menunjuk kegiatan ini. Kosongkan anggaran dan realisasi sebuah baris untuk menghapusnya.`}>
        <MoneyRows rows={of.money} split={of.one('moneySplit')} stage={of.one('moneyStage')} spentOn={of.one('spentOn')} problems={fields} byHand={moneyByHand} year={of.one('year')} hasVillages={choices.districts.length > 0} />
      </Section>
      <div className="buttons">
        <Button kind="primary">{newVersion ? 'Timpa dengan isian saya' : submit}</Button>
        <ButtonLink href={backHref}>Batal</ButtonLink>
      </div>
    </form>
  );
}
