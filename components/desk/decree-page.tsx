import { PageHead } from '@/components/frame/page-head';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import { formatDay } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { DecreePage } from '@/lib/jurisdictions/queries/decrees';
import { DECREE_KIND_WORDS } from '@/lib/jurisdictions/rules/desk';
import { DeskForm } from './desk-form';

const KINDS = Object.entries(DECREE_KIND_WORDS).map(([value, label]) => ({ value, label }));

/** Page /pengaturan/keputusan: the register of decrees on which target villages, targets and responsibilities rest. */
export function DecreeDesk({ page: { decrees, editing, teamCode, sentence }, address, action }: { page: DecreePage; address: Address; action: FormAction }) {
  return (
    <div className="desk">
      <PageHead trail={[{ text: 'Pengaturan', href: carry(address, '/pengaturan') }, { text: 'Dasar keputusan' }]} sentence={sentence} />
      <div className="stack">
        <Section id="daftar" title="Dasar keputusan">
          <ul className="line-list">{decrees.map(({ id, kind, number, subject, issuedOn, validUntil, source, uses }) => (
            <li key={id}><a href={linkTo(address, { ubah: id }, '#ubah')}>{number}</a>: {subject}
              <small>{[DECREE_KIND_WORDS[kind], issuedOn ? formatDay(issuedOn) : null, validUntil ? `berlaku sampai ${formatDay(validUntil)}` : null, uses > 0 ? `dipakai ${formatCount(uses)} baris` : 'belum dipakai', source].filter(Boolean).join(' · ')}</small></li>
          ))}</ul>
        </Section>
        <Section id="ubah" title={editing ? `Ubah ${editing.number}` : 'Catat dasar keputusan'} link={editing ? { label: 'Catat yang baru', href: linkTo(address, { ubah: null }, '#ubah') } : undefined}>
          <DeskForm key={`${editing?.id ?? ''} ${editing?.seen ?? decrees.length}`} action={action} hidden={{ tim: teamCode, sk: editing?.id ?? '', seen: editing?.seen ?? '' }} submit="Simpan" kind="primary" fields={[
            { kind: 'select', name: 'jenis', label: 'Jenis', required: true, choices: KINDS, value: editing?.kind ?? 'keputusan' },
            { kind: 'text', name: 'nomor', label: 'Nomor', required: true, maxLength: 120, value: editing?.number },
            { kind: 'text', name: 'perihal', label: 'Perihal', required: true, maxLength: 300, full: true, value: editing?.subject },
            { kind: 'date', name: 'tanggal', label: 'Ditetapkan', value: editing?.issuedOn ?? '' }, { kind: 'date', name: 'berlaku', label: 'Berlaku sampai', value: editing?.validUntil ?? '' },
          ]} />
        </Section>
      </div>
    </div>
  );
}
