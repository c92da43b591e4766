import { type Address, carry } from '@/lib/address';
import { GENERAL_COLUMN, type Lens, lensColumn } from '@/lib/indicators/rules/lenses';

const PARAM: Readonly<Record<Lens, string>> = { indicator: 'indikator', spm: 'spm', phi: 'phi' };
const ORDER: readonly Lens[] = ['indicator', 'spm', 'phi'];

/** Short words of the columns an activity serves: "SP01, SP02 · SPM Sehat · PHI Peduli"; without any it is general support. */
export function ColumnWords({ columns }: { columns: readonly { lens: Lens; code: string }[] }) {
  const named = columns.filter(({ code }) => code !== GENERAL_COLUMN);
  if (named.length === 0) return <span className="faint">pendukung</span>;
  const parts = ORDER.flatMap((lens) => {
    const codes = named.filter((column) => column.lens === lens).map(({ code }) => (lens === 'indicator' ? code : lensColumn(lens, code)?.shortName ?? code));
    if (codes.length === 0) return [];
    return [`${lens === 'indicator' ? '' : lens === 'spm' ? 'SPM ' : 'PHI '}${codes.join(', ')}`];
  });
  return <>{parts.join(' · ')}</>;
}

/** The same in full, each a link to the list of its column. */
export function ColumnLinks({ columns, address }: { columns: readonly { lens: Lens; code: string }[]; address: Address }) {
  if (columns.every(({ code }) => code === GENERAL_COLUMN)) return <p>Koordinasi dan pendukung: tidak terkait satu indikator atau bidang.</p>;
  return (
    <ul className="line-list">
      {ORDER.flatMap((lens) => columns.filter((column) => column.lens === lens).map(({ code }) => (
        <li key={`${lens} ${code}`}>
          <span className="faint">{lens === 'indicator' ? code : lens === 'spm' ? 'Bidang SPM' : 'Bagian PHI'}</span>{' '}
          <a href={carry(address, '/kegiatan', { [PARAM[lens]]: code })}>{lensColumn(lens, code)?.name ?? code}</a>
        </li>
      )))}
    </ul>
  );
}
