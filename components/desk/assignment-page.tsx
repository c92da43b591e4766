import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { AgencyLoad, AssignmentPage } from '@/lib/reporting/queries/assignment-desk';
import { DeskForm } from './desk-form';
import { DeskHead } from './desk-head';

interface Props { page: AssignmentPage; address: Address; assign: FormAction; remove: FormAction }

const hiddenOf = ({ teamCode, year, seen }: AssignmentPage) => ({ tim: teamCode, tahun: String(year), seen });

/** "SP01, SP02 (6 desa), SE05*": how many villages only where it is not all of them. */
const loadWords = ({ indicators }: AgencyLoad, villages: number): string =>
  indicators.map(({ code, villages: there, isChanged }) => `${code}${there > 1 && there < villages ? ` (${formatCount(there)} desa)` : ''}${isChanged ? '*' : ''}`).join(', ');

function Loads({ page: { loads, villages, period, unasked }, address }: Pick<Props, 'page' | 'address'>) {
  if (!period) return <EmptyState title="Belum ada periode"><p>Penugasan dihitung per periode. Buka periode pertama lewat Periode atau Tahun baru.</p></EmptyState>;
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label="Yang diisi tiap instansi">
        <table className="tight-table roomy card-table">
          <caption className="reader">Yang diisi tiap instansi</caption>
          <thead><tr><th scope="col">Instansi</th><th scope="col" className="num">Sel</th><th scope="col">Indikator</th></tr></thead>
          <tbody>{loads.map((load) => (
            <tr key={load.agencyCode}><th scope="row"><a href={carry(address, '/pengisian', { opd: load.agencyCode, periode: period.code })}>{load.agency}</a></th><td className="num" data-name="Sel">{formatCount(load.cells)}</td><td className="full wrap" data-name="Indikator">{loadWords(load, villages.length)}</td></tr>
          ))}</tbody>
        </table>
      </div>
      <p className="help after">{loads.some(({ indicators }) => indicators.some(({ isChanged }) => isChanged)) ? '* diubah di bawah. ' : ''}{unasked.length === 0 ? 'Setiap indikator ada yang diminta mengisi.' : <>Belum ada yang diminta mengisi: <b>{unasked.map(({ code, name }) => `${code} ${name}`).join(', ')}</b>.</>}</p>
    </>
  );
}

function Changes({ page, remove }: Pick<Props, 'page' | 'remove'>) {
  if (page.changes.length === 0) return <p>Belum ada perubahan: penanggung jawab mengisi semua indikatornya.</p>;
  return (
    <ul className="line-list">{page.changes.map(({ id, indicator, indicatorName, village, period, agency, reason, by }) => (
      <li key={id} className="with-deed">
        <span><b>{indicator}</b> {indicatorName}, {village ?? 'semua tempat'}, {period ?? 'sepanjang tahun'}: <b>{agency ?? 'tidak diminta kepada siapa pun'}</b><small>{reason}{by ? ` · ${by}` : ''}</small></span>
        <DeskForm action={remove} within={id} hidden={{ ...hiddenOf(page), id }} submit="Cabut" kind="small" />
      </li>
    ))}</ul>
  );
}

/** Page /pengaturan/penugasan: who reports what, and where that is not the lead. */
export function AssignmentDesk({ page, address, assign, remove }: Props) {
  const { year, villages, agencies, indicators, periods } = page;
  return (
    <div className="desk">
      <DeskHead title="Penugasan" sentence={page.sentence} address={address} desk={page} />
      <div className="stack">
        <Section id="siapa" title={page.period ? `Yang diisi tiap instansi, ${page.period.label}` : 'Yang diisi tiap instansi'}><Loads page={page} address={address} /></Section>
        <Section id="perubahan" title={`Perubahan ${year}`}><Changes page={page} remove={remove} /></Section>
        <Section id="ubah" title="Ubah yang mengisi" help="Tanpa centang desa: berlaku di semua tempat. Angka yang sudah terisi tetap; yang diminta kemudian mengisinya.">
          <DeskForm action={assign} within="ubah" hidden={hiddenOf(page)} submit="Simpan penugasan" kind="primary" fields={[
            { kind: 'select', name: 'indikator', label: 'Indikator', required: true, empty: 'pilih indikator', choices: indicators.map(({ code, name, atVillage }) => ({ value: code, label: `${code} ${name}${atVillage ? '' : ' (seluruh daerah)'}` })) },
            { kind: 'select', name: 'opd', label: 'Yang mengisi', required: true, empty: 'tidak diminta kepada siapa pun', choices: agencies.map(({ code, name }) => ({ value: code, label: name })) },
            { kind: 'select', name: 'periode', label: 'Periode', required: true, empty: 'sepanjang tahun', choices: periods.map(({ code, label }) => ({ value: code, label })) },
            { kind: 'area', name: 'alasan', label: 'Alasan', required: true, maxLength: 500, full: true },
          ]}>
            <fieldset className="tick-list" id="d-desa-ubah" tabIndex={-1}><legend>Hanya di desa</legend>
              {villages.map(({ code, name, district }) => <label className="tick" key={code}><input type="checkbox" name="desa" value={code} /> <span>{name} <small>{district}</small></span></label>)}
            </fieldset>
          </DeskForm>
        </Section>
      </div>
    </div>
  );
}
