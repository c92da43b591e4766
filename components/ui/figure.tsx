import type { ReactNode } from 'react';
import { linkTo, type Address } from '@/lib/address';

interface Props {
  /** Key of the explanation, such as `prevalensi.63.11.2022`; becomes `?jelas=`. */
  name: string;
  address: Address;
  children: ReactNode;
  className?: string;
}

/** A number that opens its explanation: a plain link, so it works without JavaScript, on touch and on a projector. */
export function Figure({ name, address, children, className = 'figure' }: Props) {
  const chosen = address.params.jelas === name;
  return (
    <a className={className} data-figure={name} href={linkTo(address, { jelas: name })} aria-current={chosen ? 'true' : undefined} title="Buka penjelasan angka ini">
      {children}
    </a>
  );
}
