import { refuse } from '@/lib/refusal';
import type { Viewer } from './viewer';

export const ROLES = ['operator', 'verifier', 'coordinator', 'leader', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Record<Role, string> = {
  operator: 'operator',
  verifier: 'verifikator',
  coordinator: 'koordinator',
  leader: 'pimpinan',
  admin: 'admin',
};

interface Permission { roles: readonly Role[]; whose: 'own agency' | 'whole team'; deed: string }

/** Who may do what (design §2). When it may be done (periods, states) is a rule of the room. */
export const PERMISSIONS = {
  'read': { roles: ROLES, whose: 'whole team', deed: 'membaca data tim' },
  'view:save': { roles: ROLES, whose: 'whole team', deed: 'menyimpan tampilan' },
  'remark:write': { roles: ROLES, whose: 'whole team', deed: 'menulis catatan' },

  'value:write': { roles: ['operator'], whose: 'own agency', deed: 'mengisi nilai indikator ini' },
  'activity:write': { roles: ['operator'], whose: 'own agency', deed: 'mengubah kegiatan ini' },
  'import:write': { roles: ['operator'], whose: 'own agency', deed: 'mengimpor berkas Excel' },
  'budget:write': { roles: ['operator'], whose: 'own agency', deed: 'mengubah anggaran ini' },

  'value:submit': { roles: ['operator'], whose: 'own agency', deed: 'mengirim isian ini' },
  'value:verify': { roles: ['verifier'], whose: 'whole team', deed: 'memverifikasi nilai indikator' },
  'activity:verify': { roles: ['verifier'], whose: 'whole team', deed: 'memverifikasi kegiatan' },
  'budget:verify': { roles: ['verifier'], whose: 'whole team', deed: 'memverifikasi anggaran' },

  'period:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'membuka dan mengesahkan periode' },
  'period:extend': { roles: ['coordinator'], whose: 'whole team', deed: 'memperpanjang batas waktu satu instansi' },
  'lokus:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'menetapkan desa lokus' },
  'target:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'menetapkan target' },
  'responsibility:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'menetapkan penanggung jawab' },

  'decree:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'mencatat dasar keputusan' },
  'headline:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'memilih indikator utama' },
  'threshold:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'menetapkan ambang' },
  'assignment:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'mengatur penugasan mengisi' },
  'check:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'mengatur pemeriksaan isian' },

  'meeting:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'mengatur rapat dan tim' },

  'population:decide': { roles: ['verifier', 'coordinator'], whose: 'whole team', deed: 'menyepakati jumlah sasaran' },
  'candidate:choose': { roles: ['verifier'], whose: 'whole team', deed: 'memilih di antara angka yang berbeda' },

  'snapshot:take': { roles: ['coordinator'], whose: 'whole team', deed: 'membekukan potret angka' },
  'snapshot:publish': { roles: ['coordinator'], whose: 'whole team', deed: 'memublikasikan potret' },

  'boundary:import': { roles: ['coordinator', 'admin'], whose: 'whole team', deed: 'memuat batas wilayah' },

  'overlap:settle': { roles: ['coordinator'], whose: 'whole team', deed: 'memutuskan kegiatan yang tampak dobel' },

  'commitment:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'mencatat dan mengubah komitmen' },
  'commitment:update': { roles: ['operator'], whose: 'own agency', deed: 'memperbarui komitmen ini' },

  'posyandu:write': { roles: ['operator'], whose: 'own agency', deed: 'mengisi data posyandu ini' },
  'posyandu:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'mengelola daftar posyandu' },
  'posyandu:verify': { roles: ['verifier'], whose: 'whole team', deed: 'memeriksa laporan posyandu' },

  'program:write': { roles: ['operator'], whose: 'own agency', deed: 'mengubah program ini' },
  'program:manage': { roles: ['coordinator'], whose: 'whole team', deed: 'mencatat dan mengubah program tim' },

  'account:manage': { roles: ['admin'], whose: 'whole team', deed: 'mengelola akun' },
  'token:manage': { roles: ['admin'], whose: 'whole team', deed: 'mengelola token API' },
  'agency:manage': { roles: ['admin'], whose: 'whole team', deed: 'mengelola daftar instansi' },
} as const satisfies Record<string, Permission>;

export type Verb = keyof typeof PERMISSIONS;

/** Whose thing it is. The name is only for the sentence of a refusal. */
export interface Owner { agencyId?: string | null; agencyName?: string | null }

/**
 * Whether the viewer may do `verb`, for showing or hiding a button. For a verb bound to an agency, leave
 * `agencyId` out to ask "for the viewer's own agency"; null (nobody's) is never the viewer's own.
 */
export function may(viewer: Viewer, verb: Verb, owner: Owner = {}): boolean {
  const { roles, whose }: Permission = PERMISSIONS[verb];
  if (!roles.includes(viewer.role)) return false;
  if (whose === 'whole team') return true;
  const agencyId = owner.agencyId === undefined ? viewer.agencyId : owner.agencyId;
  return agencyId !== null && agencyId === viewer.agencyId;
}

/** First line of every command. Throws Refusal('forbidden') with a sentence that names who may. */
export function allow(viewer: Viewer, verb: Verb, owner: Owner = {}): void {
  if (!may(viewer, verb, owner)) throw refuse('forbidden', forbiddenSentence(viewer, verb, owner));
}

function forbiddenSentence(viewer: Viewer, verb: Verb, owner: Owner): string {
  const { roles, whose, deed }: Permission = PERMISSIONS[verb];
  const names = roles.map((role) => ROLE_LABELS[role]).join(' atau ');
  const place = whose === 'own agency' ? (owner.agencyName ?? 'instansi pemiliknya') : viewer.jurisdictionName;
  const self = viewer.agencyName ? `${ROLE_LABELS[viewer.role]} ${viewer.agencyName}` : ROLE_LABELS[viewer.role];
  return `Hanya ${names} ${place} yang boleh ${deed}. Anda masuk sebagai ${self}.`;
}
