import { withoutNul } from '@/lib/address';
import { readShared } from '@/lib/reports/queries/public';
import { publicAnswer } from '../../answer';

/** A published snapshot by a share link. The address of the page stays out of its own text: the token is in it. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const token = withoutNul((await params).token);
  return publicAnswer(() => readShared(token), { url: null, isLink: true, none: 'Tautan ini sudah berakhir, dicabut, atau tidak lengkap.' });
}
