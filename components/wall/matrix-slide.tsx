import { PackedRows } from '@/components/grid/packed-rows';
import { RoleMark } from '@/components/ui/role-mark';
import type { Slide } from '@/lib/reports/queries/wall';

/** Who stands in which field: letters of the roles, money once, silent agencies in tint, empty fields said. */
export function MatrixSlide({ slide: { matrix: { packed, codes, heads, shown, all, silent } } }: { slide: Extract<Slide, { kind: 'matrix' }> }) {
  if (all === 0) return <p>Belum ada instansi dalam tim ini; admin mencatatnya di Pengaturan.</p>;
  return (
    <>
      <table className="wall-table role-grid wall-matrix">
        <caption className="reader">Instansi dan bidangnya</caption>
        <thead><tr><th scope="col">Instansi</th>{heads.map(({ code, title, short, empty }) => <th key={code} scope="col" title={title} className={empty ? 'alarm' : undefined}>{short}{empty ? ' ▲' : ''}</th>)}<th scope="col">Rp juta</th></tr></thead>
        <PackedRows shape="roles" packed={packed} columns={codes} />
      </table>
      <p className="wall-note"><span><RoleMark role="lead" decorative /> utama</span> <span><RoleMark role="support" decorative /> pendukung</span> <span><RoleMark role="funder" decorative /> pendana</span> <span><RoleMark role="support" silent decorative /> belum bekerja</span>
        {heads.some(({ empty }) => empty) ? <span className="alarm">▲ bidang kosong</span> : null}
        {all > shown ? <span>dan {all - shown} lagi</span> : null}{silent > 0 ? <span className="alarm">{silent} tanpa kontribusi</span> : null}</p>
    </>
  );
}
