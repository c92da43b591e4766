import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatDay } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { DecreePage } from '@/lib/jurisdictions/queries/decrees';
import { DECREE_KIND_WORDS } from '@/lib/jurisdictions/rules/desk';
import { DecreeFiles, DecreeFileSection } from './decree-files';
import { DeskForm } from './desk-form';

const KINDS = Object.entries(DECREE_KIND_WORDS).map(([value, label]) => ({ value, label }));

/** Page /pengaturan/keputusan: the register of decrees on which target villages, targets and responsibilities rest. */
export function DecreeDesk({ page, address, actions }: { page: DecreePage; address: Address; actions: { save: FormAction; removeFile: FormAction } }) {
  const { decrees, editing, teamCode, sentence } = page;
  return (
    <div className="desk">
      <PageHead trail={[{ text: 'Pengaturan', href: carry(address, '/pengaturan') }, { text: 'Dasar keputusan' }]} sentence={sentence} />
      <div className="stack">
        <Section id="daftar" title="Dasar keputusan">
          <ul className="line-list">{decrees.map(({ id, kind, number, subject, issuedOn, validUntil, source, uses, files }) => (
            <li key={id}><a href={linkTo(address, { ubah: id, hapus: null, kabar: null }, '#ubah')}>{number}</a>: {subject}
              <small>{[DECREE_KIND_WORDS[kind], issuedOn ? formatDay(issuedOn) : null, validUntil ? `berlaku sampai ${formatDay(validUntil)}` : null, uses > 0 ? `dipakai ${formatCount(uses)} baris` : 'belum dipakai', source].filter(Boolean).join(' · ')}</small>
              {files.length > 0 ? <DecreeFiles files={files} address={address} /> : <small><a href={linkTo(address, { ubah: id, hapus: null, kabar: null }, '#berkas')}>Unggah berkasnya<span className="reader"> untuk {number}</span></a></small>}</li>
          ))}</ul>
        </Section>
        <Section id="ubah" title={editing ? `Ubah ${editing.number}` : 'Catat dasar keputusan'} link={editing ? { label: 'Catat yang baru', href: linkTo(address, { ubah: null, hapus: null, kabar: null }, '#ubah') } : undefined}>
          <DeskForm key={`${editing?.id ?? ''} ${editing?.seen ?? decrees.length}`} action={actions.save} hidden={{ tim: teamCode, sk: editing?.id ?? '', seen: editing?.seen ?? '' }} submit="Simpan" kind="primary" fields={[
            { kind: 'select', name: 'jenis', label: 'Jenis', required: true, choices: KINDS, value: editing?.kind ?? 'keputusan' },
            { kind: 'text', name: 'nomor', label: 'Nomor', required: true, maxLength: 120, value: editing?.number },
            { kind: 'text', name: 'perihal', label: 'Perihal', required: true, maxLength: 300, full: true, value: editing?.subject },
            { kind: 'date', name: 'tanggal', label: 'Ditetapkan', value: editing?.issuedOn ?? '' }, { kind: 'date', name: 'berlaku', label: 'Berlaku sampai', value: editing?.validUntil ?? '' },
          ]} />
        </Section>
        <DecreeFileSection page={page} address={address} action={actions.removeFile} />
      </div>
    </div>
  );
}
