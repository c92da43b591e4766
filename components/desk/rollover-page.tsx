import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { ReviewLine, RolloverPage } from '@/lib/reporting/queries/rollover-desk';
import { ROLLED_KINDS, ROLLED_WORDS } from '@/lib/reporting/rules/rollover';
import { DeskForm } from './desk-form';
import { DeskHead } from './desk-head';

interface Props { page: RolloverPage; address: Address; roll: FormAction; review: FormAction }

const GROUPS = { lokus: 'Desa lokus', duty: 'Penanggung jawab', target: 'Target' } as const;

function Copying({ page, roll }: Pick<Props, 'page' | 'roll'>) {
  const { from, to, fromCounts, toCounts, copyable, seen, opening, teamCode } = page;
  const canOpen = opening === null;
  return (
    <Section id="salin" title={`Siapkan ${to} dari ${from}`} help="Semuanya disalin sekaligus atau tidak sama sekali. Nomor keputusan tidak ikut: setiap baris salinan ditandai sampai diperiksa.">
      <DeskForm key={seen} action={roll} within="salin" hidden={{ tim: teamCode, dari: String(from), ke: String(to), seen }} submit={`Siapkan ${to}`} kind="primary"
        fields={canOpen ? [{ kind: 'tick', name: 'buka', label: `Buka Triwulan I ${to} untuk diisi` }] : []}>
        <fieldset className="tick-list single" id="d-bagian-salin" tabIndex={-1}><legend>Yang disalin</legend>
          {ROLLED_KINDS.map((kind) => copyable.includes(kind)
            ? <label className="tick" key={kind}><input type="checkbox" name="bagian" value={kind} defaultChecked /> <span>{formatCount(fromCounts[kind])} {ROLLED_WORDS[kind]}</span></label>
            : <p key={kind} className="faint">{ROLLED_WORDS[kind]}: {toCounts[kind] > 0 ? `${to} sudah punya ${formatCount(toCounts[kind])}` : `tidak ada pada ${from}`}</p>)}
        </fieldset>
        {canOpen ? null : <p className="help">{opening}</p>}
      </DeskForm>
    </Section>
  );
}

function Line({ line: { key, text, problems, repair }, to, address }: { line: ReviewLine; to: number; address: Address }) {
  return (
    <li>
      <label className="tick"><input type="checkbox" name="baris" value={key} /> <span>{text}{problems.length > 0 ? <b className="flag"> {problems.join(', ')}</b> : null}</span></label>
      <a href={carry({ path: '', params: address.params.tim ? { tim: address.params.tim } : {} }, repair.path, { tahun: String(to), ...repair.params })} aria-label={`Perbaiki ${text}`}>Perbaiki</a>
    </li>
  );
}

function Reviewing({ page: { review: lines, to, teamCode }, address, review }: Pick<Props, 'page' | 'address' | 'review'>) {
  if (lines.length === 0) return null;
  const kinds = (Object.keys(GROUPS) as ReviewLine['kind'][]).filter((kind) => lines.some((line) => line.kind === kind));
  return (
    <Section id="periksa" title={`Periksa salinan ${to}: ${formatCount(lines.length)} baris`} help="Centang yang masih benar untuk tahun ini. Yang diperbaiki di halamannya ikut keluar dari daftar ini.">
      <DeskForm key={lines.length} action={review} within="periksa" hidden={{ tim: teamCode, tahun: String(to) }} submit="Yang dicentang sudah diperiksa" also={{ name: 'semua', value: String(lines.length), label: `Semua ${formatCount(lines.length)} sudah diperiksa` }}>
        <div id="d-baris-periksa" tabIndex={-1}>{kinds.map((kind) => (
          <fieldset key={kind} className="review-copies"><legend>{GROUPS[kind]}</legend><ul>{lines.filter((line) => line.kind === kind).map((line) => <Line key={line.key} line={line} to={to} address={address} />)}</ul></fieldset>
        ))}</div>
      </DeskForm>
    </Section>
  );
}

/** Page /pengaturan/tahun: a new year from the one before, and the list of what was copied and not looked at (F114). */
export function RolloverDesk(props: Props) {
  const { page, address } = props;
  return (
    <div className="desk">
      <DeskHead title="Tahun baru" sentence={page.sentence} address={address} desk={{ ...page, year: page.from }} />
      <div className="stack">{page.review.length > 0 ? <><Reviewing {...props} /><Copying {...props} /></> : <Copying {...props} />}</div>
    </div>
  );
}
