'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formAction } from '@/lib/form-action';
import { discardBorders, saveBorders, undoBorders } from '@/lib/villages/commands/borders';
import { type BorderImport, borderImportInput } from '@/lib/villages/input/borders';

type Tx = Parameters<Parameters<typeof changeAs>[1]>[0];

/** Runs a step of a file of borders, then shows the page with its news. */
function change(news: string, command: (tx: Tx, viewer: Viewer, given: BorderImport) => Promise<unknown>) {
  return async (viewer: Viewer, given: BorderImport): Promise<never> => {
    await changeAs(viewer, (tx) => command(tx, viewer, given));
    revalidatePath('/pengaturan/peta');
    redirect(`/pengaturan/peta?tim=${viewer.jurisdictionCode}&kabar=${news}`);
  };
}

export const saveBordersAction = formAction(borderImportInput, change('disimpan', saveBorders));
export const discardBordersAction = formAction(borderImportInput, change('dibuang', discardBorders));
export const undoBordersAction = formAction(borderImportInput, change('ditarik', undoBorders));
