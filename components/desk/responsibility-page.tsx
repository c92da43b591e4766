import { ExampleTag } from '@/components/ui/example-tag';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { type Address, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { Duty, DutyColumn, ResponsibilityPage } from '@/lib/indicators/queries/responsibility-desk';
import { LENS_NAMES, type Lens } from '@/lib/indicators/rules/lenses';
import { CopiedTag } from './copied-tag';
import { decreeField } from './decree-field';
import { DeskForm, type DeskField } from './desk-form';
import { DeskHead } from './desk-head';

interface Props { page: ResponsibilityPage; address: Address; save: FormAction; remove: FormAction; fill: FormAction }

const ROLES = [{ value: 'lead', label: 'penanggung jawab' }, { value: 'support', label: 'pendukung' }, { value: 'funder', label: 'pendana' }] as const;
const LENS_PARAMS: Readonly<Record<Lens, string>> = { indicator: 'indikator', spm: 'spm', phi: 'phi' };

function fieldsOf({ lens, agencies, decrees, columns }: ResponsibilityPage, { column, duty }: NonNullable<ResponsibilityPage['editing']>): DeskField[] {
  const there = columns.find(({ code }) => code === column);
  const lead = there?.duties.find(({ role }) => role === 'lead');
  const free = agencies.filter(({ code }) => !there?.duties.some(({ agencyCode }) => agencyCode === code));
  return [
    ...(duty ? [] : [{ kind: 'select', name: 'opd', label: 'Instansi', required: true, empty: 'pilih instansi', choices: free.map(({ code, name }) => ({ value: code, label: name })) } as const]),
    { kind: 'select', name: 'peran', label: 'Peran', required: true, choices: ROLES, value: duty?.role ?? (lead ? 'support' : 'lead') },
    decreeField(decrees, duty?.decreeId ?? ''), { kind: 'area', name: 'tugas', label: 'Tugas', value: duty?.duty ?? '', maxLength: 300, full: true },
    ...(lens === 'indicator' && lead && lead.agencyId !== duty?.agencyId ? [{ kind: 'tick', name: 'ganti', label: `Menggantikan ${lead.agency} sebagai penanggung jawab; ${lead.agency} menjadi pendukung` } as const] : []),
  ];
}

function Editing({ page, address, save, remove }: Props) {
  const { editing, teamCode, year, lens } = page;
  if (!editing) return null;
  const { column, columnName, duty } = editing;
  const hidden = { tim: teamCode, tahun: String(year), lensa: lens, kolom: column, seen: duty?.seen ?? '', ...(duty ? { opd: duty.agencyCode } : {}) };
  const code = lens === 'indicator' && column !== 'umum' ? `${column} ` : '';
  return (
    <Section id="ubah" title={duty ? `${duty.agency} pada ${code}${columnName}` : `Tambah instansi pada ${code}${columnName}`}>
      <DeskForm key={`${column}/${duty?.agencyCode ?? ''}`} action={save} within="ubah" hidden={hidden} submit="Simpan" kind="primary" fields={fieldsOf(page, editing)} />
      {duty ? <DeskForm action={remove} within="hapus" hidden={{ ...hidden, opd: duty.agencyCode }} submit={`Lepas ${duty.agency} dari ${column}`} kind="danger" /> : null}
      <p className="after"><a href={linkTo(address, { ubah: null })}>Tutup</a></p>
    </Section>
  );
}

function DutyItem({ duty: { column, agency, agencyCode, isEnded, duty, decree, isCopied, isExample }, address }: { duty: Duty; address: Address }) {
  return (
    <li>
      <a href={linkTo(address, { ubah: `${column}/${agencyCode}` }, '#ubah')} aria-label={`Ubah ${agency} pada ${column}`}>{agency}</a>{isEnded ? <b className="flag"> sudah berhenti</b> : null}
      {isCopied ? <> <CopiedTag /></> : null}{isExample ? <> <ExampleTag /></> : null}<small>{[duty, decree ?? 'tanpa keputusan'].filter(Boolean).join(' · ')}</small>
    </li>
  );
}

function ColumnRow({ column: { code, name, duties }, lens, address }: { column: DutyColumn; lens: Lens; address: Address }) {
  const cell = (role: Duty['role'], label: string) => {
    const those = duties.filter((duty) => duty.role === role);
    return <td data-name={label} className={those.length === 0 && role !== 'lead' ? 'none' : undefined}>{those.length > 0 ? <ul>{those.map((duty) => <DutyItem key={duty.agencyCode} duty={duty} address={address} />)}</ul> : role === 'lead' && code !== 'umum' ? <b className="flag">belum ada</b> : '—'}</td>;
  };
  return (
    <tr>
      <th scope="row">{lens === 'indicator' && code !== 'umum' ? <span className="code">{code}</span> : null} {name}</th>
      {cell('lead', 'Penanggung jawab')}{cell('support', 'Pendukung')}{cell('funder', 'Pendana')}
      <td className="do"><a href={linkTo(address, { ubah: code }, '#ubah')} aria-label={`Tambah instansi pada ${code}`}>Tambah</a></td>
    </tr>
  );
}

/** Page /pengaturan/penanggung-jawab: who leads, supports and funds each column of a lens. */
export function ResponsibilityDesk(props: Props) {
  const { page, address } = props;
  const lenses = Object.entries(LENS_PARAMS) as [Lens, string][];
  return (
    <div className="desk">
      <DeskHead title="Penanggung jawab" sentence={page.sentence} address={address} desk={page} />
      <div className="filters"><Switch label="Lensa" options={lenses.map(([lens, lensa]) => ({ label: LENS_NAMES[lens], href: linkTo(address, { lensa, ubah: null }), current: lens === page.lens }))} /></div>
      <div className="stack">
        {page.fillable > 0 ? (
          <Section id="isi" title={`${page.fillable} kolom kosong dapat diisi dari katalog`} help="Penanggung jawab dan pendukung yang lazim untuk tiap indikator, dari instansi tim ini. Sesudahnya dapat diubah satu per satu.">
            <DeskForm action={props.fill} within="isi" hidden={{ tim: page.teamCode, tahun: String(page.year) }} submit={`Isi ${page.fillable} kolom dari katalog`} kind="primary" />
          </Section>
        ) : null}
        <Editing {...props} />
        <Section id="daftar" title={`${LENS_NAMES[page.lens]}, ${page.year}`} help="Pilih instansi untuk mengubah peran, tugas, dan dasarnya. Satu indikator punya satu penanggung jawab: ia yang diminta mengisi.">
          <div className="scroll" tabIndex={0} role="region" aria-label="Penanggung jawab menurut kolom">
            <table className="tight-table roomy card-table duty-table">
              <caption className="reader">Penanggung jawab, pendukung, dan pendana</caption>
              <thead><tr><th scope="col">Kolom</th><th scope="col">Penanggung jawab</th><th scope="col">Pendukung</th><th scope="col">Pendana</th><th scope="col"><span className="reader">Tambah</span></th></tr></thead>
              <tbody>{page.columns.map((column) => <ColumnRow key={column.code} column={column} lens={page.lens} address={address} />)}</tbody>
            </table>
          </div>
        </Section>
      </div>
    </div>
  );
}
