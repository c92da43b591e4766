import { NavLinks } from './nav-links';
import { PeriodMenu, PhoneTools, StageSwitch, type PeriodChoice } from './period-tools';
import { SaveLink, SearchLink } from './search-links';
import { Wordmark } from './wordmark';

export interface FramePerson {
  readonly name: string;
  /** Role and agency in words: "koordinator", "operator, Dinkes". */
  readonly role: string;
  readonly settings: boolean;
  readonly operator: boolean;
  readonly verifier: boolean;
  readonly leader: boolean;
  /** Other teams of this person. */
  readonly teams: readonly { readonly code: string; readonly name: string }[];
}

interface Props {
  person: FramePerson;
  jurisdiction: string;
  periods: readonly PeriodChoice[];
  /** Code of the period that is shown when the address names none. */
  current: string;
}

function PersonLinks({ person }: { person: FramePerson }) {
  return (
    <>
      <p><b>{person.name}</b><br />{person.role}</p>
      {person.teams.map(({ code, name }) => <a key={code} href={`/dasbor?tim=${code}`}>Buka {name}</a>)}
      {person.leader ? null : <a href="/pimpinan">Halaman pimpinan</a>}
      <SaveLink />
      <a href="/akun">Akun</a>
      <a href="/keluar">Keluar</a>
    </>
  );
}

/** Wordmark, team, pages, period, stage, person; below 1180 px all of it stands in one menu. */
export function TopBar({ person, jurisdiction, periods, current }: Props) {
  return (
    <header className="top-bar">
      <Wordmark />
      <span className="jurisdiction">{jurisdiction}</span>
      <nav className="main-nav" aria-label="Utama"><NavLinks settings={person.settings} operator={person.operator} verifier={person.verifier} leader={person.leader} /></nav>
      <div className="tools">
        <SearchLink icon />
        <PeriodMenu periods={periods} current={current} />
        <StageSwitch />
        <details className="menu person-menu"><summary title={person.name}><span className="person-name">{person.name}</span></summary><div className="drop"><PersonLinks person={person} /></div></details>
      </div>
      <details className="menu phone-menu">
        <summary>Menu</summary>
        <div className="drop">
          <nav aria-label="Utama"><NavLinks settings={person.settings} operator={person.operator} verifier={person.verifier} leader={person.leader} /></nav>
          <SearchLink />
          <PhoneTools periods={periods} current={current} />
          <PersonLinks person={person} />
        </div>
      </details>
    </header>
  );
}
