import type { Metadata } from 'next';
import { inWords } from '@/app/in-words';
import { type MeetingActions, MeetingPage } from '@/components/meetings/meeting-page';
import { addressOf } from '@/lib/address';
import { openPage } from '@/lib/auth/page';
import type { SearchParams } from '@/lib/jurisdictions/input';
import { readMeetingPage } from '@/lib/meetings/queries/meeting';
import * as deeds from '../actions';

export const metadata: Metadata = { title: 'Rapat — Simpul' };

const ACTIONS: MeetingActions = {
  save: deeds.saveMeetingAction, state: deeds.setMeetingStateAction, cancel: deeds.cancelMeetingAction, minutes: deeds.saveMinutesAction, invite: deeds.saveInvitationAction,
  attend: deeds.saveAttendanceAction, accept: deeds.acceptAgendaAction, move: deeds.moveItemAction, add: deeds.addItemAction, decide: deeds.decideItemAction,
};

interface Props { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const given = await searchParams;
  const report = await openPage(given, (tx, viewer) => readMeetingPage(tx, viewer, id));
  return <MeetingPage report={report} address={addressOf(`/rapat/${id}`, given)} actions={ACTIONS} />;
}

export default inWords(Page);
