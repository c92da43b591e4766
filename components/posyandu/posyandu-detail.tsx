import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { ButtonLink } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDay } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import { lensColumn, LIFE_STAGES } from '@/lib/indicators/rules/lenses';
import type { PosyanduDetail } from '@/lib/posyandu/queries/posyandu';
import { answerWord, BUILDING_WORDS, REPORTER_WORDS } from '@/lib/posyandu/rules/register';
import { type Criterion, isPhiCandidate, strataReason, strataWords } from '@/lib/posyandu/rules/strata';
import { MonthTable } from './month-table';

interface Props { detail: PosyanduDetail; address: Address; setHazard: FormAction }

const NEWS: Readonly<Record<string, string>> = { ditambah: 'Posyandu ditambahkan.', disimpan: 'Perubahan disimpan. Keadaan sebelumnya ada di riwayat.', rawan: 'Keterangan rawan bencana disimpan.' };
const MARKS: Readonly<Record<Criterion['met'], string>> = { met: 'terpenuhi', not_met: 'belum', unknown: 'belum diketahui' };
const unknown = <span className="faint">belum diketahui</span>;
const listOf = (codes: readonly string[] | null, nameOf: (code: string) => string) => (codes === null ? unknown : codes.length === 0 ? 'tidak satu pun' : codes.map(nameOf).join('; '));

function Strata({ detail: { row: { strata } } }: Pick<Props, 'detail'>) {
  return (
    <Section id="strata" title={`Strata ${strataWords(strata)}`} help={strataReason(strata)}>
      <div className="scroll" tabIndex={0} role="region" aria-label="Syarat strata">
        <table className="tight-table card-table">
          <caption className="reader">Syarat strata satu per satu</caption>
          <thead><tr><th scope="col">Syarat</th><th scope="col">Mulai tingkat</th><th scope="col">Batas</th><th scope="col">Didapati</th><th scope="col">Terpenuhi</th></tr></thead>
          <tbody>{strata.criteria.map(({ code, name, level, bound, found, met }) => (
            <tr key={code} className={met === 'not_met' ? 'gapped' : undefined}>
              <th scope="row">{name}</th><td data-name="Mulai tingkat">{level}</td><td data-name="Batas">{bound}</td><td data-name="Didapati" data-figure={`syarat-${code}`}>{found}</td><td data-name="Terpenuhi">{MARKS[met]}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Section>
  );
}

function Equipment({ detail: { row } }: Pick<Props, 'detail'>) {
  const { hasKit, kitCheckedOn, building, hasWater, hasToilet, hasInternet, hasFacilitator, honorariumSource, lifeStages, spmFields, isProne, hazard, phiSince, phiDecree, reporter, agency, cadres, cadresTrained, note } = row;
  return (
    <Section id="sarana" title="Sarana, layanan, dan pendamping">
      <dl className="card-list prose">
        <dt>Alat antropometri baku</dt><dd>{answerWord(hasKit)}{kitCheckedOn ? `, diperiksa ${formatDay(kitCheckedOn)}` : ''}</dd>
        <dt>Gedung</dt><dd>{building ? BUILDING_WORDS[building] : unknown}</dd>
        <dt>Air bersih</dt><dd>{answerWord(hasWater)}</dd><dt>Jamban</dt><dd>{answerWord(hasToilet)}</dd><dt>Internet</dt><dd>{answerWord(hasInternet)}</dd>
        <dt>Kader</dt><dd>{cadres === null ? unknown : formatCount(cadres)}{cadresTrained === null ? '' : `, terlatih ${formatCount(cadresTrained)}`}</dd>
        <dt>Pendamping</dt><dd>{answerWord(hasFacilitator)}{honorariumSource ? `; honor: ${honorariumSource}` : ''}</dd>
        <dt>Siklus hidup</dt><dd>{listOf(lifeStages, (code) => LIFE_STAGES[code] ?? code)}</dd>
        <dt>Enam SPM</dt><dd>{listOf(spmFields, (code) => lensColumn('spm', code)?.name ?? code)}</dd>
        <dt>Rawan bencana</dt><dd>{isProne === null ? unknown : isProne ? `desa rawan${hazard ? `: ${hazard}` : ''}` : 'tidak rawan'}</dd>
        <dt>PHI</dt><dd>{phiSince ? `sejak ${phiSince}${phiDecree ? ` (${phiDecree})` : ''}` : isPhiCandidate(row.strata) ? 'calon: strata purnama atau mandiri' : 'bukan calon: strata belum purnama'}</dd>
        <dt>Dilaporkan</dt><dd>{REPORTER_WORDS[reporter]}{agency ? ` · ${agency}` : ' · instansi belum ditentukan'}</dd>
        {note ? <><dt>Catatan</dt><dd>{note}</dd></> : null}
      </dl>
    </Section>
  );
}

function Hazard({ detail: { row, hazardVersion, teamCode }, setHazard }: Omit<Props, 'address'>) {
  const fields: DeskField[] = [
    { kind: 'select', name: 'rawan', label: `${row.village}`, choices: [{ value: 'ya', label: 'rawan bencana' }, { value: 'tidak', label: 'tidak rawan' }], value: row.isProne === null ? '' : row.isProne ? 'ya' : 'tidak', empty: 'pilih', required: true },
    { kind: 'text', name: 'bencana', label: 'Bencananya', hint: 'misalnya banjir, longsor', value: row.hazard ?? '', maxLength: 200 },
  ];
  return (
    <Section id="rawan" className="no-print" title="Rawan bencana" help="Berlaku untuk desanya, jadi untuk semua posyandu di sana.">
      <DeskForm action={setHazard} hidden={{ tim: teamCode, desa: row.villageCode, versi: String(hazardVersion) }} fields={fields} submit="Simpan" within="rawan" />
    </Section>
  );
}

function History({ detail: { history } }: Pick<Props, 'detail'>) {
  if (history.length === 0) return null;
  return (
    <Section id="riwayat" title="Riwayat perubahan">
      <ol className="line-list">{history.map(({ at, by, reason, changes }) => (
        <li key={at}><b>Diubah</b> {by === null ? '' : `oleh ${by}`} <small>{at}</small>{reason ? <p>Alasan: “{reason}”</p> : null}
          {changes.map(({ label, from, to }) => <p key={label}>{label}: {from} → {to}</p>)}</li>
      ))}</ol>
    </Section>
  );
}

/** Page /posyandu/<id>: one posyandu, its strata with the reason, its months, its history. */
export function PosyanduDetailPage({ detail, address, setHazard }: Props) {
  const { row, months, year, mayEdit, maySayHazard } = detail;
  const news = NEWS[address.params.kabar ?? ''];
  return (
    <>
      <PageHead sentence={`${row.name}, ${row.village}: strata ${strataWords(row.strata)}.`} example={row.isExample} trail={[{ text: 'Posyandu', href: carry(address, '/posyandu') }, { text: row.district, href: carry(address, '/posyandu', { kecamatan: row.districtCode }) }, { text: row.name }]} />
      {news ? <Notice kind="saved">{news}</Notice> : null}
      <Facts facts={[
        { label: 'Nomor resmi', value: row.officialNumber ?? '—' }, { label: 'Desa', value: <a href={carry(address, `/desa/${row.villageCode}`)}>{row.village}</a>, note: row.district }, { label: 'Keadaan', value: row.isActive ? 'aktif' : 'tidak aktif' },
        { label: `D/S ${year}`, value: row.s && row.d !== null ? `${formatCount(row.d)} dari ${formatCount(row.s)}` : '—', note: `${row.months} bulan melapor` },
      ]} />
      {mayEdit ? <p className="buttons no-print mb-3"><ButtonLink href={carry(address, `/posyandu/${row.id}/ubah`)}>Ubah data posyandu</ButtonLink></p> : null}
      <div className="stack">
        <Strata detail={detail} />
        <MonthTable months={months} />
        <Equipment detail={detail} />
        {maySayHazard ? <Hazard detail={detail} setHazard={setHazard} /> : null}
        <History detail={detail} />
      </div>
      <PageFoot hint="">Sumber: {row.source ?? 'dicatat di Simpul'}{row.isExample ? ' (contoh)' : ''}</PageFoot>
    </>
  );
}
