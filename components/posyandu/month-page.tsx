import { DeskForm } from '@/components/desk/desk-form';
import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { MonthSheet } from '@/lib/posyandu/queries/month-sheet';
import type { MonthLink } from '@/lib/posyandu/queries/recap-page';
import { MonthSheetForm } from './month-sheet';
import './posyandu.css';

export interface MonthActions { save: FormAction; send: FormAction; withdraw: FormAction; verify: FormAction; giveBack: FormAction }
interface Props { sheet: MonthSheet; address: Address; actions: MonthActions }

/** The months of the period as tabs. */
export function MonthTabs({ months, address }: { months: readonly MonthLink[]; address: Address }) {
  return (
    <nav className="entry-tabs" aria-label="Bulan"><ul>{months.map(({ code, label, here }) => (
      <li key={code}><a href={linkTo(address, { bulan: code, halaman: null })} aria-current={here ? 'page' : undefined}><b>{label}</b></a></li>
    ))}</ul></nav>
  );
}

function Districts({ sheet: { districts, district }, address }: Pick<Props, 'sheet' | 'address'>) {
  if (districts.length < 2) return null;
  return (
    <nav className="entry-tabs" aria-label="Kecamatan"><ul>{districts.map(({ code, name, posyandu, filled }) => (
      <li key={code}><a href={linkTo(address, { kecamatan: code, halaman: null })} aria-current={code === district ? 'page' : undefined}><b>{name}</b><span>{filled}/{posyandu}</span></a></li>
    ))}</ul></nav>
  );
}

/** Sending and taking back, for the agency itself. */
function Send({ sheet: { counts, mayWrite, month, label, teamCode }, actions }: Omit<Props, 'address'>) {
  if (!mayWrite) return null;
  const waiting = counts.draft + counts.returned;
  const hidden = { tim: teamCode, bulan: month };
  return (
    <Section id="kirim" className="no-print" title={waiting + counts.silent === 0 ? `${label} sudah dikirim` : `Kirim ${label}`}
      help="Setelah dikirim, D dari S desa lokus diteruskan sebagai SP07 (balita dipantau) pada periode yang memuat bulan ini; di lembar Pengisian sel itu bertanda “dari laporan posyandu”.">
      {waiting + counts.silent > 0 ? (
        <DeskForm action={actions.send} hidden={hidden} within="kirim" submit="Tandai lengkap dan kirim" kind="primary"
          fields={counts.silent > 0 ? [{ kind: 'tick', name: 'sisa', label: `${formatCount(counts.silent)} posyandu yang kosong dinyatakan belum ada data` }] : []} />
      ) : null}
      {counts.submitted > 0 ? <DeskForm action={actions.withdraw} hidden={hidden} within="tarik" submit="Tarik kembali kiriman" /> : null}
    </Section>
  );
}

/** Checking, for a verifier: all that waits is right, or ticked ones go back. */
function Verify({ sheet: { counts, mayVerify, month, label, agency, lines, teamCode }, actions }: Omit<Props, 'address'>) {
  if (!mayVerify || counts.submitted + counts.verified === 0) return null;
  const hidden = { tim: teamCode, bulan: month, opd: agency.code };
  const possible = lines.filter(({ state }) => state === 'submitted' || state === 'verified');
  return (
    <Section id="periksa" className="no-print" title={counts.submitted > 0 ? `${formatCount(counts.submitted)} laporan ${label} menunggu pemeriksaan` : `Laporan ${label} sudah diperiksa`}>
      {counts.submitted > 0 ? <DeskForm action={actions.verify} hidden={{ ...hidden, seen: String(counts.submitted) }} within="periksa" submit="Nyatakan benar semuanya" kind="primary" /> : null}
      {possible.length > 0 ? (
        <details><summary>Kembalikan sebagian</summary>
          <DeskForm action={actions.giveBack} hidden={hidden} within="kembali" submit="Kembalikan yang dicentang" fields={[{ kind: 'text', name: 'alasan', label: 'Alasan', required: true, full: true, maxLength: 500 }]}>
            <div className="choices">{possible.map(({ id, name, village }) => <label key={id}><input type="checkbox" name="posyandu" value={id} /> <span>{name}, {village}</span></label>)}</div>
          </DeskForm>
        </details>
      ) : null}
    </Section>
  );
}

/** Page /posyandu/skdn/isi: the monthly sheet of one agency. */
export function MonthPage({ sheet, address, actions }: Props) {
  const { headline, label, month, months, agency, lines, found, page, pageSize, wide, locked, mayWrite, ignored, teamCode, counts, district } = sheet;
  return (
    <>
      <PageHead sentence={headline} trail={[{ text: 'Posyandu', href: carry(address, '/posyandu') }, { text: 'SKDN bulanan', href: carry(address, '/posyandu/skdn', { bulan: month }) }, { text: agency.name }]} freshness={<>{label}</>} />
      {ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {ignored.join('; ')}.</Notice> : null}
      {locked ? <Notice kind="warning">{locked}</Notice> : null}
      <MonthTabs months={months} address={address} />
      {counts.posyandu === 0 ? (
        <EmptyState title={`${agency.name} belum melaporkan posyandu`} next={{ label: 'Buka daftar posyandu', href: carry(address, '/posyandu') }}><p>Pada setiap posyandu ditentukan instansi yang mengisi laporannya.</p></EmptyState>
      ) : (
        <div className="stack">
          <Section id="lembar" title={`SKDN ${label}`} example={lines.some(({ isExample }) => isExample)} link={{ label: wide ? 'Hanya S, K, D, N' : 'Rinci: O, T, B, L/P, kunjungan', href: linkTo(address, { rinci: wide ? null : '1' }) }} help="Isi jumlah anak, bukan persen. S bulan lalu tampak samar sebagai petunjuk.">
            <Districts sheet={sheet} address={address} />
            <MonthSheetForm key={`${month} ${district ?? ''} ${page}`} action={actions.save} hidden={{ tim: teamCode, bulan: month }} lines={lines} wide={wide} mayWrite={mayWrite} label={label} freshHref={linkTo(address)} />
            <Pager address={address} page={page} total={found} size={pageSize} what="posyandu" />
          </Section>
          <Send sheet={sheet} actions={actions} />
          <Verify sheet={sheet} actions={actions} />
        </div>
      )}
      <PageFoot hint="">S semua balita, K punya KMS atau buku KIA, D ditimbang, N naik; O bulan lalu tidak ditimbang, T tidak naik, B baru. N + T + O + B = D.</PageFoot>
    </>
  );
}
