import { PageHead } from '@/components/frame/page-head';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import type { PosyanduForm as Form } from '@/lib/posyandu/queries/posyandu';
import { PosyanduForm } from './posyandu-form';

/** Pages /posyandu/baru and /posyandu/<id>/ubah. */
export function PosyanduFormPage({ form, action, address }: { form: Form; action: FormAction; address: Address }) {
  return (
    <div className="desk">
      <PageHead sentence={form.title} trail={[{ text: 'Posyandu', href: carry(address, '/posyandu') }, { text: form.title }]} />
      <p className="help mb-3">Kosong berarti belum diketahui, bukan tidak. Strata dihitung sendiri dari isian ini dan laporan bulanan; tidak ada nama orang.</p>
      <PosyanduForm action={action} form={form}><a href={carry(address, form.back)}>Batal</a></PosyanduForm>
    </div>
  );
}
