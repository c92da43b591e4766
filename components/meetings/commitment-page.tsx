import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { downloadLinks } from '@/components/tables/downloads';
import { Button, ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo, TRAVELLING } from '@/lib/address';
import { formatDayLong } from '@/lib/day';
import { formatCount } from '@/lib/format';
import type { CommitmentReport } from '@/lib/meetings/queries/commitments';
import { COMMITMENT_STATUSES, COMMITMENT_WORDS } from '@/lib/meetings/rules/commitment';
import { CommitmentList } from './commitment-list';

interface Props { report: CommitmentReport; address: Address }

const STATUSES = COMMITMENT_STATUSES.map((value) => ({ value, label: COMMITMENT_WORDS[value] }));

function Filter({ report: { agencies, view }, address }: Props) {
  return (
    <form method="get" action={address.path} className="form-grid no-print mb-3">
      {TRAVELLING.map((name) => (address.params[name] ? <input key={name} type="hidden" name={name} value={address.params[name]} /> : null))}
      <SelectField name="instansi" label="Instansi" choices={agencies.filter(({ code }) => code !== '').map(({ code, name }) => ({ value: code, label: name }))} value={view.agency ?? ''} empty="semua" required />
      <SelectField name="keadaan" label="Keadaan" choices={STATUSES} value={view.status ?? ''} empty="semua" required />
      <SelectField name="lewat" label="Batas waktu" choices={[{ value: '1', label: 'hanya yang lewat batas' }]} value={view.overdue ? '1' : ''} empty="semua" required />
      <div className="buttons"><Button>Saring</Button></div>
    </form>
  );
}

/** Kept and broken per agency; each count leads to its commitments. */
function Keeping({ report: { agencies, hasExample }, address }: Props) {
  if (agencies.length === 0) return null;
  const broken = agencies.filter((agency) => agency.broken > 0).length;
  return (
    <Section id="ditepati" title={broken === 0 ? 'Tidak ada instansi yang lewat batas' : `${formatCount(broken)} instansi mempunyai komitmen yang lewat batas`} example={hasExample} help="Ditepati: selesai sampai harinya. Yang dibatalkan tidak dihitung.">
      <div className="scroll" tabIndex={0} role="region" aria-label="Komitmen per instansi">
        <table className="tight-table data-table card-table">
          <caption className="reader">Komitmen yang ditepati dan dilanggar per instansi</caption>
          <thead><tr><th scope="col">Instansi</th>{['Komitmen', 'Ditepati', 'Selesai terlambat', 'Lewat batas', 'Menunggu'].map((word) => <th key={word} scope="col" className="num">{word}</th>)}</tr></thead>
          <tbody>{agencies.map(({ code, name, total, kept, late, broken: over, waiting }) => (
            <tr key={code}>
              <th scope="row">{code === '' ? name : <a href={linkTo(address, { instansi: code, keadaan: null, lewat: null }, '#daftar')}>{name}</a>}</th>
              <td className="num" data-name="Komitmen">{formatCount(total)}</td><td className="num" data-name="Ditepati">{formatCount(kept)}</td>
              <td className="num" data-name="Selesai terlambat">{formatCount(late)}</td>
              <td className={over > 0 ? 'num alarm' : 'num'} data-name="Lewat batas">{formatCount(over)}</td><td className="num" data-name="Menunggu">{formatCount(waiting)}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </Section>
  );
}

/** Page /rapat/komitmen: what was promised, by whom, until when, and whether it was kept. */
export function CommitmentPage({ report, address }: Props) {
  const { headline, today, rows, all, view, mayManage, hasExample, team } = report;
  const add = carry(address, '/rapat/komitmen/baru');
  return (
    <>
      <PageHead sentence={headline} trail={[{ text: 'Rapat', href: carry(address, '/rapat') }, { text: 'Komitmen' }]} freshness={<>Keadaan {formatDayLong(today)}</>} />
      {view.ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {view.ignored.join('; ')}.</Notice> : null}
      {all === 0 ? (
        <EmptyState title="Belum ada komitmen" next={mayManage ? { label: 'Catat komitmen pertama', href: add } : { label: 'Lihat siapa yang dinanti', href: carry(address, '/desa', { celah: '1' }) }}>
          <p>Komitmen adalah keputusan rapat dengan nama instansi dan batas waktu. Dari setiap celah, koordinator dapat mencatatnya lewat “Putuskan”.</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <p className="buttons no-print">{mayManage ? <ButtonLink kind="primary" href={add}>Catat komitmen</ButtonLink> : null}<ButtonLink href={carry(address, '/rapat/andaikan')}>Andaikan</ButtonLink></p>
          <Keeping report={report} address={address} />
          <Section id="daftar" title={rows.length === all ? `${formatCount(all)} komitmen` : `${formatCount(rows.length)} dari ${formatCount(all)} komitmen`} example={hasExample} links={[...downloadLinks({ team, table: 'commitments' }, address)]}>
            <Filter report={report} address={address} />
            {rows.length === 0 ? <EmptyState title="Tidak ada komitmen yang cocok dengan saringan ini." next={{ label: 'Tampilkan semua komitmen', href: linkTo(address, { instansi: null, keadaan: null, lewat: null }) }} />
              : <CommitmentList rows={rows} address={address} today={today} />}
          </Section>
        </div>
      )}
      <PageFoot hint="">Lewat batas: batas waktunya sebelum hari ini menurut zona waktu tim, dan belum selesai.</PageFoot>
    </>
  );
}
