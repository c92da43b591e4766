'use client';
import { Switch } from '@/components/ui/switch';
import { linkTo } from '@/lib/address';
import { parsePeriod, periodLabel } from '@/lib/period';
import { useAddress } from './use-address';

export interface PeriodChoice { readonly code: string; readonly year: number; readonly short: string; readonly label: string }

interface Props { periods: readonly PeriodChoice[]; current: string }

/** Links that depend on the old period or row and would mislead after a change of it. */
const FRESH = { jelas: null, halaman: null, tahun: null } as const;

function PeriodList({ periods, current }: Props) {
  const address = useAddress();
  const chosen = address.params.periode ?? current;
  const years = [...new Set(periods.map(({ year }) => year))];
  return (
    <>
      {years.map((year) => (
        <div className="year" key={year}>
          <b id={`tahun-${year}`}>{year}</b>
          <ul aria-labelledby={`tahun-${year}`}>
            {periods.filter((period) => period.year === year).map(({ code, short, label }) => (
              <li key={code}><a href={linkTo(address, { ...FRESH, periode: code })} aria-label={label} aria-current={code === chosen ? 'true' : undefined}>{short}</a></li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Picks the period; the page stays the same. A plain disclosure with links, so it works without JavaScript. */
export function PeriodMenu(props: Props) {
  const { params } = useAddress();
  const period = parsePeriod(params.periode ?? params.tahun ?? props.current);
  return (
    <details className="menu period-menu">
      <summary><span className="reader">Periode: </span>{period ? periodLabel(period) : 'Pilih periode'}</summary>
      <div className="drop"><PeriodList {...props} /><p className="stage">Angka: <StageSwitch /></p></div>
    </details>
  );
}

/** Provisional figures (as entered) or approved ones (closed by the coordinator). */
export function StageSwitch() {
  const address = useAddress();
  const approved = address.params.angka === 'disahkan';
  return (
    <Switch label="Angka" options={[
      { label: 'sementara', href: linkTo(address, { angka: null, jelas: null }), current: !approved },
      { label: 'disahkan', href: linkTo(address, { angka: 'disahkan', jelas: null }), current: approved },
    ]} />
  );
}

/** The same tools spread out for the phone menu. */
export function PhoneTools(props: Props) {
  return <div className="period-menu phone-tools"><PeriodList {...props} /><p className="stage"><StageSwitch /></p></div>;
}
