import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { formatShareBp, NBSP } from '@/lib/format';
import { DIRECTION_WORDS, formulaOf, TIMING_WORDS, VALUE_WORDS } from '@/lib/indicators/rules/card';
import { lensColumn, LIFE_STAGES } from '@/lib/indicators/rules/lenses';
import type { IndicatorCard } from '@/lib/reporting/queries/indicator-card';

interface Props { report: IndicatorCard; address: Address }

/** A number and its percent sign stay on one line. */
const spacedPercent = (text: string | null): string => (text ?? '').replaceAll(' %', `${NBSP}%`);

/** What it means, why it is yours, how it is counted, what to beware of: for somebody new in an OPD (F112, F87). */
export function Meaning({ report: { card } }: Props) {
  const { definition, whyYours, example, caution, numeratorText, denominatorText, valueKind } = card;
  const facts = [
    { label: 'Mengapa ini urusan Anda', text: whyYours }, { label: 'Yang dihitung (pembilang)', text: numeratorText }, { label: 'Dari siapa (penyebut)', text: valueKind === 'count' ? null : denominatorText },
    { label: 'Cara menghitung', text: formulaOf(card) }, { label: 'Contoh hitungan', text: example }, { label: 'Yang perlu diwaspadai', text: caution },
  ].filter(({ text }) => text !== null);
  return (
    <Section id="arti" title="Apa artinya">
      <p className="prose">{definition}</p>
      <dl className="card-list gap-x-8 columns-[22rem]">
        {facts.map(({ label, text }) => <div key={label}><dt>{label}</dt><dd>{spacedPercent(text)}</dd></div>)}
      </dl>
    </Section>
  );
}

/** Who leads, supports and pays, and by which decree; the agency is whom to call, never a person's number. */
export function Responsible({ report: { roles, customary, year, line }, address }: Props) {
  const lead = roles.find(({ role }) => role === 'lead');
  const others = roles.filter(({ role }) => role !== 'lead');
  const decrees = [...new Set(roles.flatMap(({ decree }) => decree ?? []))];
  const title = lead ? `${lead.name} penanggung jawab${others.length > 0 ? `, ${others.length} pendukung` : ''}` : line ? 'Penanggung jawab belum ditetapkan' : 'Di luar 20 indikator layanan';
  return (
    <Section id="siapa" title={title} help={decrees.length > 0 ? decrees.join(' · ') : roles.length > 0 ? `Kebiasaan ${year}; SK pembagian tugas belum dicatat.` : undefined}>
      {lead ? <p className="contact"><b>Hubungi {lead.fullName}</b>{lead.duty ? `: ${lead.duty}` : ''}. <a href={carry(address, '/kegiatan', { opd: lead.agencyCode })}>Kegiatannya</a> · <a href={carry(address, '/anggaran', { opd: lead.agencyCode })}>Anggarannya</a></p> : null}
      {!lead && customary.lead ? <p className="contact">Biasanya {customary.lead}{customary.supports.length > 0 ? `, didukung ${customary.supports.join(', ')}` : ''}. {line ? 'Sekretaris tim menetapkannya per tahun dengan SK.' : ''}</p> : null}
      {!lead && !customary.lead ? <p className="contact">Tidak dibagi kepada instansi; angkanya dari dokumen atau sistem lain.</p> : null}
      {others.length > 0 ? <ul className="line-list">{others.map(({ agencyCode, name, fullName, role, duty }) => (
        <li key={agencyCode}><a href={carry(address, '/kegiatan', { opd: agencyCode })} title={fullName}>{name}</a> <span className="faint">{role === 'funder' ? 'pendana' : 'pendukung'}</span>{duty ? <small>{duty}</small> : null}</li>
      ))}</ul> : null}
    </Section>
  );
}

/** Target and where it comes from; kind, direction, field, life stages, source of the definition. */
export function Particulars({ report: { card, target }, address }: Props) {
  const field = card.spmField === null ? null : lensColumn('spm', card.spmField);
  return (
    <Section id="keterangan" title={target ? `${card.direction === 'up' ? 'Target' : 'Batas atas'} ${formatShareBp(target.targetBp)}` : 'Belum ada target'}
      help={target ? [target.label, target.decree, target.source].filter(Boolean).join(' · ') : 'Tanpa target, indikator ini di luar skor dan hitungan.'}>
      <dl className="card-list">
        {target?.note ? <><dt>Catatan target</dt><dd>{target.note}</dd></> : null}
        <dt>Arah</dt><dd>{DIRECTION_WORDS[card.direction]}{card.direction === 'down' ? ' ↓' : ''}</dd>
        <dt>Jenis</dt><dd>{VALUE_WORDS[card.valueKind]}; {TIMING_WORDS[card.timing]}</dd>
        <dt>Tingkat</dt><dd>{card.atVillage ? 'desa atau kelurahan' : 'kabupaten/kota, tidak ada kolomnya di kisi desa'}</dd>
        {field ? <><dt>Bidang SPM</dt><dd><a href={carry(address, '/indikator', { spm: field.code })}>{field.name}</a></dd></> : null}
        {card.lifeStages.length > 0 ? <><dt>Tahap hidup</dt><dd>{card.lifeStages.map((stage) => LIFE_STAGES[stage] ?? stage).join('; ')}</dd></> : null}
        <dt>Sumber rumusan</dt><dd>{card.source}</dd>
      </dl>
    </Section>
  );
}
