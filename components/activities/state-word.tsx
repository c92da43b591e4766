import { type ActivityState, STATE_WORDS, VERIFICATION_WORDS, type Verification } from '@/lib/activities/rules';

/** State in words; what waits for checking or came back is said beside it. */
export function StateWord({ state, verification }: { state: ActivityState; verification: Verification }) {
  return <>{STATE_WORDS[state]}<small>{VERIFICATION_WORDS[verification].toLowerCase()}</small></>;
}
