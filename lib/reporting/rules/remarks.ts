/** A remark is read in one go. */
export const LONGEST_REMARK = 1000;

/** Who wrote a remark and who is asked; ids of accounts and agencies. */
export interface RemarkOwners { authorId: string | null; askedAgencyId: string | null; isResolved: boolean }

interface Who { accountId: string; role: string; agencyId: string | null }

/** Whether somebody may call a remark settled: who wrote it, the agency that is asked, verifiers and coordinators. What a document says has no end. */
export function mayResolve({ accountId, role, agencyId }: Who, { authorId, askedAgencyId, isResolved }: RemarkOwners): boolean {
  if (isResolved || authorId === null) return false;
  return authorId === accountId || role === 'verifier' || role === 'coordinator' || (role === 'operator' && askedAgencyId !== null && askedAgencyId === agencyId);
}

/** "2 catatan, 1 belum selesai" for the icon of a cell. */
export const remarkWords = ({ total, open }: { total: number; open: number }): string => `${total} catatan${open > 0 ? `, ${open} belum selesai` : ''}`;
