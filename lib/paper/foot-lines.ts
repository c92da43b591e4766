import type { PaperMeta } from './document';

/** What the foot of every page says: source, when it was made, which snapshot. */
export const footLines = ({ source, madeAt, snapshot }: PaperMeta): string[] => [
  ...(source ? [`Sumber: ${source}`] : []),
  `${snapshot ? `Potret ${snapshot.id}, diambil ${snapshot.takenAt}` : 'Angka saat dibuat, bukan potret'} · dibuat ${madeAt} · Simpul`,
];
