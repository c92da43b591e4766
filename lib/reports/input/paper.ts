import type { SearchParams } from '@/lib/jurisdictions/input';
import type { PaperMeta } from '@/lib/paper/document';

/** `?kertas=f4`: the folio of Indonesian offices; everything else is A4. */
export const paperSize = ({ kertas }: SearchParams): PaperMeta['size'] => (kertas === 'f4' ? 'F4' : 'A4');
