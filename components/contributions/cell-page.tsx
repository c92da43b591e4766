import { ExampleTag } from '@/components/ui/example-tag';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { RoleMark } from '@/components/ui/role-mark';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { LENS_SLUGS } from '@/lib/contributions/input';
import type { CellReport } from '@/lib/contributions/queries/behind';
import { ROLE_WORDS } from '@/lib/contributions/rules';
import { BehindFrame, behindFacts, BehindSections } from './behind-page';
import { RoleList } from './behind-parts';

/** Page /matriks/[instansi]/[kolom]: what is behind one cell. */
export function CellPage({ report, address }: { report: CellReport; address: Address }) {
  const { agency, column, lens, cell, roles, note, totals } = report;
  const to = (path: string): string => carry(address, path, { lensa: LENS_SLUGS[lens] });
  const what = lens === 'indicator' && column.code !== 'umum' ? column.code : column.name;
  const role = cell?.role ?? null;
  return (
    <BehindFrame report={report} address={address} example={cell?.hasExample ?? false}
      trail={[{ text: agency.name, href: to(`/matriks/${agency.code}`) }, { text: column.name, href: to(`/matriks/kolom/${column.code}`) }]}>
      {note ? <Notice kind="warning" title={`${note}.`}>Jenis kegiatan, desa, dan waktunya sama. Bandingkan sasarannya sebelum menyalurkan.</Notice> : null}
      <Facts facts={[
        { label: 'Peran', value: role ? <><RoleMark role={role} silent={cell?.isSilent} decorative /> {ROLE_WORDS[role]}</> : '—', note: role ? undefined : 'tidak tercatat' },
        ...(totals.activities > 0 ? behindFacts(report, address) : []),
      ]} />
      <div className="stack">
        <Section id="peran" title={roles.length > 0 ? 'Peran dan tugas' : 'Peran belum tercatat'}>
          <RoleList roles={roles} address={address} agency={agency.code} />
          {agency.duty && !roles.some(({ duty }) => duty) ? <p className="prose">Tugas {agency.fullName}: {agency.duty} {agency.isExample ? <ExampleTag /> : null}</p> : null}
        </Section>
        <BehindSections report={report} address={address} what={`untuk ${what}`} filter={{ [LENS_SLUGS[lens]]: column.code }} />
      </div>
    </BehindFrame>
  );
}
