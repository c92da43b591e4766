import { decreeField } from '@/components/desk/decree-field';
import { DecreeFiles } from '@/components/desk/decree-files';
import { DeskForm } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatDay } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import type { BodiesPage, Body } from '@/lib/meetings/queries/bodies';
import { BODY_KINDS, BODY_WORDS, writeMembers } from '@/lib/meetings/rules/words';

const KINDS = BODY_KINDS.map((value) => ({ value, label: BODY_WORDS[value] }));

function decreeWords({ decree }: Body): string {
  if (!decree) return 'Keputusan tidak tercatat';
  return [`SK ${decree.number}`, decree.issuedOn ? `ditetapkan ${formatDay(decree.issuedOn)}` : 'tanggal tidak tercatat', decree.validUntil ? `berlaku sampai ${formatDay(decree.validUntil)}` : null].filter(Boolean).join(', ');
}

function Team({ body, files, address, mayManage }: { body: Body; files: BodiesPage['files']; address: Address; mayManage: boolean }) {
  const { id, kind, name, note, endedOn, source, members, chair, decree } = body;
  const scans = decree ? files.get(decree.id) ?? [] : [];
  return (
    <Section id={`tim-${id}`} title={name} link={mayManage ? { label: 'Ubah', href: linkTo(address, { ubah: id }, '#ubah') } : undefined} help={note ?? undefined}>
      <p>{[BODY_WORDS[kind], decreeWords(body), chair ? `ketua: ${chair}` : 'ketua tidak tercatat', endedOn ? `berakhir ${formatDay(endedOn)}` : null].filter(Boolean).join(' · ')}
        {scans.length > 0 ? <DecreeFiles files={scans} address={address} /> : decree && mayManage ? <small className="decree-file"><a className="no-print" href={carry(address, '/pengaturan/keputusan', { ubah: decree.id })}>Unggah berkas keputusannya</a></small> : null}</p>
      {members.length > 0 ? <ul className="line-list">{members.map(({ seat, office, agency }, at) => <li key={`${at} ${seat}`}>{seat}: {office}{agency && agency !== office ? <small>{agency}</small> : null}</li>)}</ul> : null}
      {source ? <p className="faint">Sumber: {source}</p> : null}
    </Section>
  );
}

/** Page /rapat/tim: TPPS, Pokja, TP Posyandu, TKPKD with decree, chair and seats (F41, F42). */
export function BodyPage({ page: { teamCode, headline, bodies, files, editing, mayManage, decrees, agencyCodes }, address, action }: { page: BodiesPage; address: Address; action: FormAction }) {
  return (
    <div className="desk">
      <PageHead sentence={headline} trail={[{ text: 'Rapat', href: carry(address, '/rapat') }, { text: 'Tim' }]} />
      <div className="stack">
        {bodies.length === 0 ? <EmptyState title="Belum ada tim"><p>{mayManage ? 'Catat TPPS, Pokja, TP Posyandu, atau TKPKD di bawah.' : 'Koordinator mencatat tim beserta keputusannya.'}</p></EmptyState> : null}
        {bodies.map((body) => <Team key={body.id} body={body} files={files} address={address} mayManage={mayManage} />)}
        {mayManage ? (
          <Section id="ubah" title={editing ? `Ubah ${editing.name}` : 'Catat tim'} link={editing ? { label: 'Catat yang baru', href: linkTo(address, { ubah: null }, '#ubah') } : undefined}>
            <DeskForm key={`${editing?.id ?? ''} ${editing?.version ?? bodies.length}`} action={action} hidden={{ tim: teamCode, id: editing?.id ?? '', versi: String(editing?.version ?? 1) }} submit="Simpan" kind="primary" fields={[
              { kind: 'select', name: 'jenis', label: 'Jenis', required: true, choices: KINDS, value: editing?.kind ?? 'tpps' },
              { kind: 'text', name: 'nama', label: 'Nama', required: true, maxLength: 200, full: true, value: editing?.name },
              decreeField(decrees, editing?.decree?.id), { kind: 'date', name: 'berakhir', label: 'Berakhir', value: editing?.endedOn ?? '' },
              { kind: 'area', name: 'anggota', label: 'Anggota', full: true, maxLength: 20_000, value: writeMembers(editing?.members ?? []), hint: `Satu per baris: kedudukan | jabatan | kode instansi (boleh kosong). Jabatan, bukan nama orang. Kode: ${agencyCodes}.` },
              { kind: 'text', name: 'catatan', label: 'Catatan', maxLength: 500, full: true, value: editing?.note ?? '' },
            ]} />
          </Section>
        ) : null}
      </div>
    </div>
  );
}
