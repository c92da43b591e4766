import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { stepRefusal, type Verification, VERIFICATION_WORDS } from '@/lib/activities/rules';
import type { FormAction } from '@/lib/form-action';
import { StepForm } from './step-form';
import type { StoryStep } from './story';

/** The five steps of a record: an activity is cancelled, a budget line removed; both are `remove`. */
export interface DeedActions { remove: FormAction; restore: FormAction; submit: FormAction; verify: FormAction; giveBack: FormAction }

/** An activity or a budget line as far as its steps need it. `isOut`: cancelled or removed. */
interface DeedRecord { id: string; version: number; verification: Verification; agency: string; isOut: boolean; story: readonly StoryStep[] }

export interface DeedWords {
  /** "Batalkan kegiatan ini", without the dots. */
  remove: string;
  confirmRemove: string;
  removeHelp: string;
  restore: string;
}

interface Props {
  record: DeedRecord;
  tim: string;
  mayWrite: boolean;
  mayVerify: boolean;
  deeds: DeedActions;
  words: DeedWords;
  /** Said above the steps: what editing would undo. */
  help?: string;
  /** Links to the forms of the record, for those who may write it. */
  edit: ReactNode;
}

const reason = (id: string) => ({ label: 'Alasan', hint: 'Tersimpan dalam riwayat, dibaca semua anggota tim.', id: `f-alasan-${id}` });

/** The steps of verification that are open to the reader; to somebody who can only wait, for whom. */
function Verifying({ record: { verification, agency }, hidden, mayWrite, mayVerify, deeds }: Props & { hidden: Readonly<Record<string, string>> }) {
  const can = (to: Verification): boolean => stepRefusal(verification, to, 'ada') === null;
  return (
    <>
      {mayWrite && can('submitted') ? <StepForm action={deeds.submit} hidden={hidden} submit="Ajukan untuk diperiksa" /> : null}
      {mayVerify && can('verified') ? <StepForm action={deeds.verify} hidden={hidden} submit="Nyatakan sudah diperiksa" kind="primary" /> : null}
      {mayVerify && can('returned') ? <details><summary>Kembalikan kepada {agency} …</summary><StepForm action={deeds.giveBack} hidden={hidden} submit="Kembalikan" reason={reason('kembali')} /></details> : null}
      {mayVerify && !can('verified') && !can('returned') ? <p className="help">Menunggu diajukan oleh {agency}.</p> : null}
    </>
  );
}

/** Why it came back, beside the buttons that answer it. */
function Returned({ verification, story }: DeedRecord) {
  const last = verification === 'returned' ? story.find(({ deed }) => deed === VERIFICATION_WORDS.returned) : undefined;
  return last ? <Notice kind="warning" title={`Dikembalikan${last.by ? ` oleh ${last.by}` : ''}:`}>“{last.reason}” Perbaiki, lalu ajukan lagi.</Notice> : null;
}

/** What an operator of the agency or a verifier may do with a record now; each step that takes away asks why. */
export function RecordDeeds(props: Props) {
  const { record: { id, version, isOut }, tim, mayWrite, mayVerify, deeds, words, help, edit } = props;
  if (isOut ? !mayWrite : !mayWrite && !mayVerify) return null;
  const hidden = { tim, id, version: String(version) };
  return (
    <Section id="tindakan" title="Tindakan" help={mayWrite && !isOut ? help : undefined}>
      <div className="stack after">
        {isOut ? <StepForm action={deeds.restore} hidden={hidden} submit={words.restore} reason={reason('pulih')} /> : (
          <>
            {mayWrite ? <Returned {...props.record} /> : null}
            {mayWrite ? edit : null}
            <Verifying {...props} hidden={hidden} />
            {mayWrite ? (
              <details>
                <summary>{words.remove} …</summary>
                <p className="help">{words.removeHelp}</p>
                <StepForm action={deeds.remove} hidden={hidden} submit={words.confirmRemove} kind="danger" reason={reason('keluar')} />
              </details>
            ) : null}
          </>
        )}
      </div>
    </Section>
  );
}
