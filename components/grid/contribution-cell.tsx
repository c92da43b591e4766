import type { ReactNode } from 'react';
import { ProgressBar } from '@/components/charts/progress-bar';
import { RoleMark, type RoleCode } from '@/components/ui/role-mark';

interface Props {
  /** Undefined where roles are not known, as of another team. */
  role?: RoleCode | null;
  silent?: boolean;
  /** Million rupiah as text; null = none known, `words` say why. */
  money: string | null;
  words?: string;
  villages?: number;
  done: number | null;
  planned: number | null;
  note?: ReactNode;
  href?: string;
}

/** One agency in one column: role · desa · Rp juta · bar · "done dari planned" · note. */
export function ContributionCell({ role, silent, money, words = 'belum dirinci', villages = 0, done, planned, note, href }: Props) {
  const body = (
    <>
      {role === undefined ? <span /> : <RoleMark role={role} silent={silent} />}
      <span className={money === null ? 'money unit' : 'money'}>{villages > 0 ? <span className="where">{villages} desa </span> : null}{money ?? words}</span>
      {planned === null || done === null ? null : <span className="progress"><ProgressBar done={done} planned={planned} /><span className="nowrap">{done} dari {planned}</span></span>}
      {note ? <span className="note">{note}</span> : null}
    </>
  );
  return href ? <a className="contribution" href={href}>{body}</a> : <div className="contribution">{body}</div>;
}
