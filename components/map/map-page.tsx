import { PageFoot } from '@/components/frame/page-foot';
import { PageHead } from '@/components/frame/page-head';
import { Button } from '@/components/ui/button';
import { ExampleTag } from '@/components/ui/example-tag';
import { Mark, type MarkShape } from '@/components/ui/mark';
import { EmptyState, Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { Switch } from '@/components/ui/switch';
import { carry } from '@/lib/address';
import type { DrawnMap, MapReport } from '@/lib/convergence/queries/map-report';
import { byNeed } from '@/lib/convergence/rules/map';
import { formatDay, formatDayLong } from '@/lib/day';
import { formatCount } from '@/lib/format';
import { AreaPicture } from './area-picture';
import { MapLegend } from './map-legend';
import './map.css';

const KEPT = ['tim', 'periode', 'tahun', 'angka'];

function Tools({ report: { measures, indicators, measure, address } }: { report: MapReport }) {
  return (
    <div className="filters map-tools">
      <Switch label="Warna menurut" options={measures} />
      {indicators.length > 0 ? (
        <form method="get" action={address.path} className="inline-form">
          {KEPT.map((name) => (address.params[name] ? <input key={name} type="hidden" name={name} value={address.params[name]} /> : null))}
          <label>Indikator <select name="ukuran" defaultValue={indicators.some(({ code }) => code === measure) ? measure : ''}>
            <option value="">pilih indikator</option>{indicators.map(({ code, name }) => <option key={code} value={code}>{code} {name}</option>)}
          </select></label>
          <Button kind="small">Tampilkan</Button>
        </form>
      ) : null}
      <a href={carry(address, '/desa')}>Kisi desa</a>
    </div>
  );
}

/** The same as the map in words, most in need first (F49): who does not see the map reads this. */
function MapTable({ drawn: { map, of } }: { drawn: DrawnMap }) {
  const grouped = map.areas.some(({ group }) => group !== '');
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`${map.title} per ${of}`}><table className="tight-table">
      <caption className="reader">{map.title} per {of}, yang paling perlu lebih dahulu</caption>
      <thead><tr><th scope="col">{of === 'desa' ? 'Desa/kelurahan' : 'Kabupaten/kota'}</th>{grouped ? <th scope="col">Kecamatan</th> : null}<th scope="col">{map.title}</th></tr></thead>
      <tbody>{byNeed(map.areas).map(({ code, name, group, href, key, said }) => {
        const mark = map.classes.find((one) => one.key === key)?.mark;
        return <tr key={code}><th scope="row">{href ? <a href={href}>{name}</a> : name}</th>{grouped ? <td>{group}</td> : null}<td>{mark ? <><Mark shape={mark.slice(2) as MarkShape} /> </> : null}{said}</td></tr>;
      })}</tbody>
    </table></div>
  );
}

function Borders({ report: { drawn: { outlines }, address }, mayImport }: { report: MapReport; mayImport: boolean }) {
  const known = outlines.outlines.length > 0;
  return (
    <p className="help">
      {known ? outlines.sources.map(({ source, importedAt }) => `Batas wilayah: ${source}, dimuat ${formatDay(importedAt)}.`).join(' ') : 'Tiap petak satu wilayah, dikelompokkan menurut kecamatan; letak dan luasnya bukan letak dan luas sebenarnya.'}
      {mayImport ? <> <a href={carry(address, '/pengaturan/peta')}>{known ? 'Ganti batas wilayah' : 'Muat batas wilayah resmi (GeoJSON)'}</a></> : null}
    </p>
  );
}

/** The page of the map (F49, F70): the picture, what its shades mean, and a table that carries the same. */
export function MapPage({ report, mayImport }: { report: MapReport; mayImport: boolean }) {
  const { address, scope, headline, drawn, ignored, hasExample, isProvince } = report;
  const { map, of } = drawn;
  return (
    <>
      <PageHead sentence={headline} trail={[{ text: isProvince ? 'Desa lokus di kabupaten' : `Desa lokus ${scope.year}`, href: carry(address, '/desa') }, { text: 'Peta' }]}
        freshness={<>Data s.d. <b>{formatDay(scope.period.endsOn)}</b>{hasExample ? <><br />Nilai desa <ExampleTag /></> : null}</>} />
      {ignored.length > 0 ? <Notice>Tidak dikenal dan diabaikan: {ignored.join('; ')}.</Notice> : null}
      {map.areas.length === 0 ? (
        <EmptyState title={`Belum ada ${of} yang dapat dipetakan.`} next={{ label: 'Buka halaman Desa', href: carry(address, '/desa') }}><p>Setelah koordinator menetapkan desa lokus dan nilainya masuk, petanya tampil di sini.</p></EmptyState>
      ) : (
        <>
          <Tools report={report} />
          <div className="map-split">
            <Section id="peta" title={`${map.title} di ${formatCount(map.areas.length)} ${of}`} help={map.note} example={hasExample}><AreaPicture drawn={drawn} /><Borders report={report} mayImport={mayImport} /></Section>
            <div className="stack">
              <Section id="keterangan" title="Keterangan"><MapLegend map={map} /></Section>
              <Section id="daftar" title="Daftar yang sama"><MapTable drawn={drawn} /></Section>
            </div>
          </div>
          <PageFoot hint="Pilih wilayah mana pun untuk membuka halamannya.">{scope.jurisdictionName}, {formatDayLong(scope.period.endsOn)} · angka {isProvince || scope.stage === 'approved' ? 'disahkan' : 'sementara'}</PageFoot>
        </>
      )}
    </>
  );
}
