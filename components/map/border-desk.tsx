import { DeskForm } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { Button } from '@/components/ui/button';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatDay, formatDayLong } from '@/lib/day';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { BorderDesk, PendingBorders } from '@/lib/villages/queries/border-desk';
import { BORDER_NEWS, LEVEL_NAMES } from '@/lib/villages/rules/border-words';
import { OutlineSketch } from './outline-sketch';

interface Actions { save: FormAction; discard: FormAction; undo: FormAction }
interface Props { desk: BorderDesk; address: Address; actions: Actions }

const sourceWords = ({ source, sourcedOn }: { source: string; sourcedOn: string | null }): string => (sourcedOn ? `${source}, data ${formatDay(sourcedOn)}` : source);

const MOST_NAMES = 8;

function Renamed({ file: { renamed } }: { file: NonNullable<PendingBorders['file']> }) {
  if (renamed.length === 0) return null;
  return (
    <Notice kind="warning">Nama di berkas berbeda dengan nama resmi untuk {formatCount(renamed.length)} wilayah; kodenya cocok, jadi batasnya tetap dipakai: {renamed.slice(0, MOST_NAMES).map(({ code, given, official }) => `${code} “${given}” (resmi: ${official})`).join('; ')}{renamed.length > MOST_NAMES ? `; dan ${renamed.length - MOST_NAMES} lagi` : ''}.</Notice>
  );
}

/** The file that waits: what it brings as a picture and in counts, or why it was refused. */
function Pending({ pending, teamCode, actions }: { pending: PendingBorders; teamCode: string; actions: Actions }) {
  const { id, fileName, refusal, file, outlines, replaces, bare } = pending;
  const hidden = { tim: teamCode, id };
  if (!file) {
    return (
      <Section id="berkas" title={`Berkas ${fileName} ditolak`}>
        <Notice kind="warning">{refusal}</Notice>
        <p className="help">Tidak ada yang disimpan; batas yang ada tidak berubah. Perbaiki berkasnya, lalu unggah lagi di bawah.</p>
      </Section>
    );
  }
  const of = LEVEL_NAMES[file.level] ?? 'wilayah';
  return (
    <Section id="berkas" title={`Periksa sebelum disimpan: ${fileName}`} help={`Sumber: ${sourceWords(pending)}.`}>
      <Facts facts={[
        { label: 'Batas', value: <>{formatCount(outlines.length)} <small>{of}</small></> }, { label: 'Mengganti yang ada', value: formatCount(replaces) },
        { label: `${of} tanpa batas`, value: formatCount(bare) }, { label: 'Titik', value: <>{formatCount(file.pointsAfter)} <small>dari {formatCount(file.pointsBefore)}</small></> },
      ]} />
      <Renamed file={file} />
      <OutlineSketch outlines={outlines} label={`Batas ${formatCount(outlines.length)} ${of} dalam berkas ini`} />
      <div className="agenda-moves after">
        <DeskForm action={actions.save} within="simpan" hidden={hidden} submit={`Simpan ${formatCount(outlines.length)} batas`} kind="primary" />
        <DeskForm action={actions.discard} within="buang" hidden={hidden} submit="Buang berkas ini" />
      </div>
    </Section>
  );
}

/** The form of a file; it works without JavaScript and goes to a route of its own. */
function Upload({ desk: { teamCode, pending, isProvince } }: { desk: BorderDesk }) {
  const [source, day] = pending?.refusal ? [pending.source, pending.sourcedOn] : ['', null];
  return (
    <Section id="unggah" title="Unggah batas resmi" help={`Satu berkas GeoJSON (WGS 84), paling besar 8 MB; satu fitur per ${isProvince ? 'kabupaten/kota' : 'desa atau per kecamatan'}, dengan properti “code” atau “kode” berisi kode wilayah Kemendagri.`}>
      <form method="post" action="/pengaturan/peta/unggah" encType="multipart/form-data" className="desk-form">
        <input type="hidden" name="tim" value={teamCode} />
        <div className="form-grid">
          <div className="field full"><label htmlFor="p-berkas">Berkas GeoJSON</label><input type="file" id="p-berkas" name="berkas" accept=".geojson,.json,application/geo+json" required /></div>
          <div className="field"><label htmlFor="p-sumber">Sumber dan lisensinya</label><input type="text" id="p-sumber" name="sumber" defaultValue={source} required minLength={5} maxLength={200} aria-describedby="p-sumber-bantuan" /><span className="help" id="p-sumber-bantuan">tampil di bawah peta, misalnya Badan Informasi Geospasial 2023</span></div>
          <div className="field"><label htmlFor="p-tanggal">Tanggal data</label><input type="text" id="p-tanggal" name="tanggal" defaultValue={day ? formatDayLong(day) : ''} aria-describedby="p-tanggal-bantuan" /><span className="help" id="p-tanggal-bantuan">boleh kosong; misalnya 30 Juni 2023</span></div>
        </div>
        <div className="buttons"><Button kind={pending?.file ? 'plain' : 'primary'}>Unggah dan periksa</Button></div>
      </form>
    </Section>
  );
}

function Saved({ desk: { saved, teamCode }, actions }: { desk: BorderDesk; actions: Actions }) {
  if (saved.length === 0) return null;
  return (
    <Section id="tersimpan" title="Berkas yang disimpan" help="Yang terakhir dapat ditarik; batas dari berkas sebelumnya berlaku lagi.">
      <ul className="line-list">{saved.map((row) => (
        <li key={row.id}><span>{row.fileName}: {formatCount(row.areaCount)} batas</span><small>{sourceWords(row)} · disimpan {row.savedAt}{row.by ? ` oleh ${row.by}` : ''}</small>
          {row.isNewest ? <DeskForm action={actions.undo} within={row.id} hidden={{ tim: teamCode, id: row.id }} submit="Tarik berkas ini" kind="small" /> : null}</li>
      ))}</ul>
    </Section>
  );
}

/** Page /pengaturan/peta: the borders that stand, a file that waits, what was saved and how to take it back. */
export function BorderDeskPage({ desk, address, actions }: Props) {
  const { headline, now, pending, teamCode } = desk;
  const news = BORDER_NEWS[address.params.kabar ?? ''];
  const standing = now.filter(({ set }) => set.outlines.length > 0);
  return (
    <div className="desk">
      <PageHead sentence={headline} trail={[{ text: 'Pengaturan', href: carry(address, '/pengaturan') }, { text: 'Peta' }]} freshness={<a href={carry(address, '/desa/peta')}>Buka peta</a>} />
      {news ? <Notice kind={['disimpan', 'dibuang', 'ditarik'].includes(address.params.kabar ?? '') ? 'saved' : 'warning'}>{news}</Notice> : null}
      <div className="stack">
        {pending ? <Pending pending={pending} teamCode={teamCode} actions={actions} /> : null}
        <Upload desk={desk} />
        {standing.map(({ level, set }) => (
          <Section key={level} id={`batas-${level}`} title={`Batas ${LEVEL_NAMES[level]} yang berlaku`} help={set.sources.map(({ source, importedAt }) => `${source}, dimuat ${formatDay(importedAt)}`).join('; ')}>
            <OutlineSketch outlines={set.outlines} label={`Batas ${LEVEL_NAMES[level]} yang berlaku`} />
          </Section>
        ))}
        <Saved desk={desk} actions={actions} />
      </div>
    </div>
  );
}
