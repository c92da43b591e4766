'use server';
import { revalidatePath } from 'next/cache';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { formAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import { setTargets } from '@/lib/indicators/commands/targets';
import { targetsInput } from '@/lib/indicators/input/desk';

export const setTargetsAction = formAction(targetsInput, async (viewer, input) => {
  const { changed } = await changeFigures(viewer, { from: input.year }, (tx) => setTargets(tx, viewer, input));
  revalidatePath('/', 'layout');
  return changed === 0 ? 'Tidak ada yang berubah.' : `${formatCount(changed)} target tersimpan; skor dan tanda dihitung ulang.`;
});
