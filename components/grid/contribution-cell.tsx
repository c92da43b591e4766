import type { ReactNode } from 'react';
import { ProgressBar } from '@/components/charts/progress-bar';
import { RoleMark, type RoleCode } from '@/components/ui/role-mark';

interface Props {
  role: RoleCode | null;
  silent?: boolean;
  /** Million rupiah as text; null = pledged without rupiah. */
  money: string | null;
  done: number | null;
  planned: number | null;
  note?: ReactNode;
  href?: string;
}

/** One agency in one column: role · Rp juta · bar · "done dari planned" · note. */
export function ContributionCell({ role, silent, money, done, planned, note, href }: Props) {
  const body = (
    <>
      <RoleMark role={role} silent={silent} />
      {money === null ? <span className="money unit">belum dirinci</span> : <span className="money">{money}</span>}
      {planned === null || done === null ? null : <span className="progress"><ProgressBar done={done} planned={planned} /><span className="nowrap">{done} dari {planned}</span></span>}
      {note ? <span className="note">{note}</span> : null}
    </>
  );
  return href ? <a className="contribution" href={href}>{body}</a> : <div className="contribution">{body}</div>;
}
