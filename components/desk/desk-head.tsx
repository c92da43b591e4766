import { PageHead } from '@/components/frame/page-head';
import { Switch } from '@/components/ui/switch';
import { type Address, carry, linkTo } from '@/lib/address';

interface Props { title: string; sentence: string; address: Address; desk: { year: number; years: readonly number[]; teamName: string } }

/** Head of a page of the coordinator's desk: trail, sentence, and the years to choose from. */
export function DeskHead({ title, sentence, address, desk: { year, years, teamName } }: Props) {
  const to = (one: number): string => linkTo({ path: address.path, params: address.params.lensa ? { lensa: address.params.lensa } : {} }, { tim: address.params.tim ?? null, tahun: String(one) });
  return (
    <>
      <PageHead trail={[{ text: 'Pengaturan', href: carry(address, '/pengaturan') }, { text: title }]} sentence={sentence} freshness={<>{teamName} · {year}</>} />
      <div className="filters"><Switch label="Tahun" options={[...years].sort().map((one) => ({ label: String(one), href: to(one), current: one === year }))} /></div>
    </>
  );
}
