import type { ReactNode } from 'react';

export type ButtonKind = 'plain' | 'primary' | 'danger' | 'small';
const CLASS: Readonly<Record<ButtonKind, string>> = { plain: 'button', primary: 'button primary', danger: 'button danger', small: 'button small' };

interface ButtonProps { kind?: ButtonKind; type?: 'submit' | 'button' | 'reset'; name?: string; value?: string; disabled?: boolean; form?: string; onClick?: () => void; children: ReactNode }

export function Button({ kind = 'plain', type = 'submit', children, ...rest }: ButtonProps) {
  return <button type={type} className={CLASS[kind]} {...rest}>{children}</button>;
}

/** A link that looks like a button: leads somewhere, changes nothing. */
export function ButtonLink({ kind = 'plain', href, children }: { kind?: ButtonKind; href: string; children: ReactNode }) {
  return <a className={CLASS[kind]} href={href}>{children}</a>;
}
