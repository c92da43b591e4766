import type { FormField } from '@/components/accounts/account-form';
import type { AgencyRow } from '@/lib/agencies/queries';
import { AGENCY_KIND_LABELS, AGENCY_KINDS } from '@/lib/agencies/rules';

/** The fields that a new and an existing agency share. */
export const agencyFields = (row?: AgencyRow): FormField[] => [
  { name: 'short_name', label: 'Nama singkat', value: row?.shortName, hint: 'Dipakai di tabel dan matriks' },
  { name: 'full_name', label: 'Nama lengkap', value: row?.fullName },
  { name: 'kind', label: 'Jenis', value: row?.kind ?? 'opd', choices: AGENCY_KINDS.map((value) => ({ value, label: AGENCY_KIND_LABELS[value] })) },
  { name: 'duty', label: 'Tugas dalam percepatan penurunan stunting', value: row?.duty ?? undefined, optional: true },
];
