'use server';
import { ROLE_LABELS } from '@/lib/auth/access';
import { newTeamInput } from '@/lib/auth/input';
import { changeAsPlatform } from '@/lib/auth/transaction';
import { platformFormAction } from '@/lib/form-action';
import { createTeam } from '@/lib/jurisdictions/commands/teams';

export const createTeamAction = platformFormAction(newTeamInput, async (operator, input) => {
  const { name, codes } = await changeAsPlatform(operator, (tx) => createTeam(tx, operator, input));
  return { sentence: `Tim ${name} dibuat. Serahkan kode berikut; sandi dibuat di /masuk/sandi.`, slips: codes.map(({ username, displayName, role, code }) => ({ username, name: displayName, role: ROLE_LABELS[role], code })) };
});
