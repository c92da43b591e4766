export type RoleCode = 'lead' | 'support' | 'funder';

const ROLES: Readonly<Record<RoleCode, { letter: string; word: string }>> = {
  lead: { letter: 'U', word: 'penanggung jawab utama' },
  support: { letter: 'P', word: 'pendukung' },
  funder: { letter: 'D', word: 'pendana' },
};

/** U, P or D in ink; dashed when the agency is named but has no activity there. No role, but active: a dot. */
export function RoleMark({ role, silent = false, decorative = false }: { role: RoleCode | null; silent?: boolean; decorative?: boolean }) {
  const known = role ? ROLES[role] : { letter: '•', word: 'bekerja tanpa peran tercatat' };
  const said = `${known.word}${silent ? ', belum ada kegiatan' : ''}`;
  const voice = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said, title: said };
  return <span className={`role ${role ?? 'active'}${silent ? ' silent' : ''}`} {...voice}>{known.letter}</span>;
}
