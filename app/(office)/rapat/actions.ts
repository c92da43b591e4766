'use server';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAs } from '@/lib/auth/transaction';
import type { Viewer } from '@/lib/auth/viewer';
import { formAction } from '@/lib/form-action';
import { acceptAgenda, addItem, decideItem, moveItem } from '@/lib/meetings/commands/agenda';
import { saveAttendance, saveInvitation } from '@/lib/meetings/commands/attendance';
import { cancelMeeting, saveMeeting, saveMinutes, setMeetingState } from '@/lib/meetings/commands/meeting';
import * as input from '@/lib/meetings/input';

type Tx = Parameters<Parameters<typeof changeAs>[1]>[0];

/** Runs a change of a meeting, then shows the meeting at the part that changed. */
function change<T extends { id: string }>(part: string, command: (tx: Tx, viewer: Viewer, given: T) => Promise<void>) {
  return async (viewer: Viewer, given: T): Promise<never> => {
    await changeAs(viewer, (tx) => command(tx, viewer, given));
    revalidatePath('/rapat', 'layout');
    redirect(`/rapat/${given.id}?tim=${viewer.jurisdictionCode}#${part}`);
  };
}

export const saveMeetingAction = formAction(input.meetingInput, async (viewer, given) => {
  const id = await changeAs(viewer, (tx) => saveMeeting(tx, viewer, given));
  revalidatePath('/rapat', 'layout');
  redirect(`/rapat/${id}?tim=${viewer.jurisdictionCode}`);
});

export const setMeetingStateAction = formAction(input.meetingStateInput, change('atur', setMeetingState));
export const cancelMeetingAction = formAction(input.cancelMeetingInput, change('atur', cancelMeeting));
export const saveInvitationAction = formAction(input.invitationInput, change('hadir', saveInvitation));
export const saveAttendanceAction = formAction(input.attendanceInput, change('hadir', saveAttendance));
export const acceptAgendaAction = formAction(input.acceptAgendaInput, change('agenda', acceptAgenda));
export const moveItemAction = formAction(input.moveItemInput, change('agenda', moveItem));
export const addItemAction = formAction(input.addItemInput, change('agenda', addItem));
export const decideItemAction = formAction(input.decideInput, change('agenda', decideItem));
export const saveMinutesAction = formAction(input.minutesInput, change('catatan', saveMinutes));
