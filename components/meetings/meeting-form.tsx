import { DeskForm } from '@/components/desk/desk-form';
import type { FormAction } from '@/lib/form-action';
import type { MeetingFacts } from '@/lib/meetings/queries/meeting';
import type { MeetingChoices } from '@/lib/meetings/queries/meetings';

interface Props { action: FormAction; teamCode: string; choices: MeetingChoices; facts?: MeetingFacts }

/** Plans a meeting, or changes one. */
export function MeetingForm({ action, teamCode, choices, facts }: Props) {
  return (
    <DeskForm key={`${facts?.id ?? ''} ${facts?.version ?? ''}`} action={action} within="rapat" kind={facts ? 'plain' : 'primary'} submit={facts ? 'Simpan perubahan' : 'Rencanakan rapat'}
      hidden={{ tim: teamCode, id: facts?.id ?? '', versi: String(facts?.version ?? 1) }} fields={[
        { kind: 'text', name: 'judul', label: 'Judul', required: true, maxLength: 200, full: true, value: facts?.title },
        { kind: 'select', name: 'wilayah', label: 'Wilayah dan tingkat', required: true, choices: choices.areas, value: facts?.areaCode ?? choices.areas[0]?.value },
        { kind: 'date', name: 'tanggal', label: 'Tanggal', value: facts?.heldOn ?? '' },
        { kind: 'text', name: 'pukul', label: 'Pukul', width: 'narrow', maxLength: 5, value: facts?.startsAt ?? '', hint: 'misalnya 09.00' },
        { kind: 'text', name: 'tempat', label: 'Tempat', maxLength: 200, value: facts?.place ?? '' },
        { kind: 'select', name: 'periode', label: 'Angka periode', empty: 'periode terbaru', choices: choices.periods, value: facts?.periodCode ?? '' },
        { kind: 'select', name: 'kelompok', label: 'Tim yang bertemu', empty: 'tidak disebut', choices: choices.bodies, value: facts?.bodyId ?? '' },
      ]} />
  );
}
