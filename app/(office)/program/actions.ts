'use server';
import { redirect } from 'next/navigation';
import { changeAs, readAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { changeFigures } from '@/lib/convergence/commands/figures';
import { readActivityYear } from '@/lib/activities/queries/detail';
import { formAction } from '@/lib/form-action';
import { saveAssessment } from '@/lib/programs/commands/assessment';
import { linkActivity } from '@/lib/programs/commands/link';
import { saveNote } from '@/lib/programs/commands/notes';
import { saveOutput } from '@/lib/programs/commands/outputs';
import { createProgramme, editProgramme } from '@/lib/programs/commands/programme';
import { markVillages, saveStage } from '@/lib/programs/commands/stages';
import { linkInput, marksInput, newProgrammeInput, programmeInput, stageInput } from '@/lib/programs/input';
import { assessmentInput, noteInput, outputInput } from '@/lib/programs/input/content';

const show = ({ jurisdictionCode }: Viewer, path: string, news: string): never => redirect(`/program/${path}?tim=${jurisdictionCode}&kabar=${news}`);

export const addProgramme = formAction(newProgrammeInput, async (viewer, input) => {
  const { code } = await changeAs(viewer, (tx) => createProgramme(tx, viewer, input));
  show(viewer, code, 'dicatat');
});

export const changeProgramme = formAction(programmeInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => editProgramme(tx, viewer, input));
  show(viewer, input.program, 'disimpan');
});

export const keepStage = formAction(stageInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => saveStage(tx, viewer, input));
  show(viewer, `${input.program}/tahapan`, input.hapus ? 'dihapus' : 'disimpan');
});

export const keepMarks = formAction(marksInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => markVillages(tx, viewer, input));
  show(viewer, `${input.program}/tahapan`, 'ditandai');
});

export const tieActivity = formAction(linkInput, async (viewer, input) => {
  const year = await readAs(viewer, (tx) => readActivityYear(tx, viewer, input.kegiatan));
  await changeFigures(viewer, year, (tx) => linkActivity(tx, viewer, input));
  show(viewer, `${input.program}/tahapan`, input.lepas ? 'dilepas' : 'dikaitkan');
});

export const keepOutput = formAction(outputInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => saveOutput(tx, viewer, input));
  show(viewer, `${input.program}/capaian`, input.hapus ? 'dihapus' : 'disimpan');
});

export const keepNote = formAction(noteInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => saveNote(tx, viewer, input));
  show(viewer, `${input.program}/catatan`, input.hapus ? 'dihapus' : 'disimpan');
});

export const keepAssessment = formAction(assessmentInput, async (viewer, input) => {
  await changeAs(viewer, (tx) => saveAssessment(tx, viewer, input));
  redirect(`/program/dampak?tim=${viewer.jurisdictionCode}&program=${input.program}&tahun=${input.tahun}&kabar=disimpan#${input.baris}`);
});
