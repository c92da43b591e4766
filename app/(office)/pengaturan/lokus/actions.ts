'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import { addTargetVillages, removeTargetVillage, setVillageDecree } from '@/lib/villages/commands';
import { addVillagesInput, removeVillageInput, villageDecreeInput } from '@/lib/villages/input';

export const addVillagesAction = formAction(addVillagesInput, async (viewer, input) => {
  const { added } = await changeFigures(viewer, input.tahun, (tx) => addTargetVillages(tx, viewer, input));
  revalidatePath('/', 'layout');
  return `${formatCount(added)} desa menjadi lokus ${input.tahun}; skor dihitung ulang.`;
});

export const removeVillageAction = formAction(removeVillageInput, async (viewer, input) => {
  await changeFigures(viewer, input.tahun, (tx) => removeTargetVillage(tx, viewer, input));
  revalidatePath('/', 'layout');
  redirect(`/pengaturan/lokus?tim=${viewer.jurisdictionCode}&tahun=${input.tahun}`);
});

export const setVillageDecreeAction = formAction(villageDecreeInput, async (viewer, input) => {
  const { changed } = await changeFigures(viewer, input.tahun, (tx) => setVillageDecree(tx, viewer, input));
  revalidatePath('/', 'layout');
  return changed === 0 ? 'Tidak ada yang berubah.' : `Dasar keputusan ${formatCount(changed)} desa tersimpan.`;
});
