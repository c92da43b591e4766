const STEP = 9;
const MOST = 24;
/** A name longer than this does not fit half a column. */
const LONG = 22;

/** One square per planned time; done is filled, more than planned stands apart. Too many to count: nothing, the numbers say it. */
export function Tally({ done, planned }: { done: number; planned: number }) {
  const count = Math.max(done, planned);
  if (count === 0 || count > MOST) return <span />;
  const squares = Array.from({ length: count }, (_, at) => at);
  return (
    <svg width={count * STEP} height="10" aria-hidden="true">
      {squares.map((at) => <rect key={at} className={at < done ? 'square' : 'square open'} x={at * STEP + 0.5 + (at >= planned ? 3 : 0)} y=".5" width="7" height="9" />)}
    </svg>
  );
}

export interface TallyLine { readonly name: string; readonly done: number; readonly planned: number; readonly href?: string }

/** "Pertemuan desa ■■■■□ 4 dari 5". */
export function TallyList({ lines }: { lines: readonly TallyLine[] }) {
  return (
    <ul className={lines.some(({ name }) => name.length > LONG) ? 'tally-list single' : 'tally-list'}>
      {lines.map(({ name, done, planned, href }) => (
        <li key={name}><span title={name}>{href ? <a href={href}>{name}</a> : name}</span><Tally done={done} planned={planned} /><span className="num nowrap"><b>{done}</b> dari {planned}</span></li>
      ))}
    </ul>
  );
}
