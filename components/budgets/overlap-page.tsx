import { DeskForm, type DeskField } from '@/components/desk/desk-form';
import { PageHead } from '@/components/frame/page-head';
import { ExampleTag } from '@/components/ui/example-tag';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry, linkTo } from '@/lib/address';
import type { OverlapDesk, OverlapRow } from '@/lib/budgets/queries/overlaps';
import { VERDICT_WORDS, VERDICTS } from '@/lib/budgets/rules/overlap';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import { formatMillions } from '@/lib/money';

interface Props { desk: OverlapDesk; address: Address; settle: FormAction }

const hrefOf = (address: Address, { subject, id }: OverlapRow['first']): string => carry(address, subject === 'activity' ? `/kegiatan/${id}` : `/anggaran/baris/${id}`);

const STATE = { open: 'perlu diputuskan', waiting: 'menunggu ditarik', settled: 'diputuskan' } as const;

function fieldsOf({ first, second, decision }: OverlapRow): DeskField[] {
  const verdicts = VERDICTS.filter((one) => one !== 'reopened' || decision !== null);
  return [
    { kind: 'select', name: 'putusan', label: 'Putusan', required: true, empty: 'pilih putusan', choices: verdicts.map((value) => ({ value, label: VERDICT_WORDS[value] })) },
    { kind: 'select', name: 'instansi', label: 'Instansi', empty: 'tidak perlu', hint: 'Yang menarik miliknya, atau yang memimpin gabungannya', choices: [first, second].map(({ agencyId, agency }) => ({ value: agencyId, label: agency })) },
    { kind: 'area', name: 'alasan', label: 'Alasan', required: true, maxLength: 500, full: true },
  ];
}

function Side({ of, address }: { of: OverlapRow['first']; address: Address }) {
  return <><b>{of.agency}</b>: <a href={hrefOf(address, of)}>{of.name}</a>{of.isExample ? <> <ExampleTag /></> : null}{of.budgetIdr === null ? null : <small> Rp {formatMillions(of.budgetIdr)} juta</small>}</>;
}

function Row({ row, address, maySettle }: { row: OverlapRow; address: Address; maySettle: boolean }) {
  const { key, first, second, villages, funders, state, decision } = row;
  return (
    <tr>
      <th scope="row"><Side of={first} address={address} /><br /><Side of={second} address={address} /></th>
      <td data-name="Jenis">{first.kind}<small> {first.subject === 'activity' ? 'kegiatan' : 'baris anggaran'}</small></td>
      <td data-name="Desa yang sama">{formatCount(villages.length)} desa: {villages.slice(0, 4).map(({ name }) => name).join(', ')}{villages.length > 4 ? ' …' : ''}</td>
      <td data-name="Pendana yang sama">{funders.length > 0 ? <b>{funders.join(', ')}</b> : 'berbeda'}</td>
      <td data-name="Keadaan">{state === 'open' ? <b className="flag">{STATE.open}</b> : STATE[state]}{decision ? <small> {VERDICT_WORDS[decision.verdict]}{decision.agency ? `, ${decision.agency}` : ''}: “{decision.reason}”</small> : null}</td>
      <td className="do">{maySettle ? <a href={linkTo(address, { atur: key }, '#atur')}>Putuskan<span className="reader"> {first.name} dan {second.name}</span></a> : null}</td>
    </tr>
  );
}

/** Page /kegiatan/tumpang-tindih: what two agencies seem to do twice, and how the coordinator settles it. Without data of persons. */
export function OverlapPage({ desk, address, settle }: Props) {
  const { editing, rows, history } = desk;
  return (
    <div className="desk">
      <PageHead trail={[{ text: 'Kegiatan', href: carry(address, '/kegiatan') }, { text: 'Tumpang tindih' }]} sentence={desk.sentence} example={desk.hasExample} />
      <div className="stack">
        {editing && desk.maySettle ? (
          <Section id="atur" title={`${editing.first.agency} dan ${editing.second.agency}: ${editing.first.kind}`} help={`${editing.first.name} · ${editing.second.name}. Putusan tidak mengubah keduanya; instansi yang diminta menarik miliknya sendiri.`}>
            <DeskForm key={editing.key} action={settle} within="atur" hidden={{ tim: desk.teamCode, tahun: String(desk.year), pasangan: editing.key, seen: editing.decision?.id ?? '' }} fields={fieldsOf(editing)} submit="Simpan putusan" kind="primary" />
            <p className="after"><a href={linkTo(address, { atur: null })}>Tutup</a></p>
          </Section>
        ) : null}
        <Section id="pasangan" title={`Pasangan ${desk.year}`} help="Dua instansi, jenis kegiatan yang sama, desa yang sama, dan waktu yang bersinggungan. Yang pendananya sama di atas. Tidak memakai data orang.">
          {rows.length === 0 ? <EmptyState title="Tidak ada yang tampak dobel"><p>Pasangan muncul bila dua instansi mencatat kegiatan berjenis sama di desa yang sama. Jenis kegiatan diisi pada formulir kegiatan.</p></EmptyState> : (
            <div className="scroll" tabIndex={0} role="region" aria-label="Pasangan yang tampak sama">
              <table className="tight-table roomy card-table">
                <caption className="reader">Pasangan yang tampak sama</caption>
                <thead><tr><th scope="col">Kegiatan atau baris</th><th scope="col">Jenis</th><th scope="col">Desa yang sama</th><th scope="col">Pendana yang sama</th><th scope="col">Keadaan</th><th scope="col"><span className="reader">Putuskan</span></th></tr></thead>
                <tbody>{rows.slice(0, 100).map((row) => <Row key={row.key} row={row} address={address} maySettle={desk.maySettle} />)}</tbody>
              </table>
            </div>
          )}
          {rows.length > 100 ? <p className="help">Menampilkan 100 dari {formatCount(rows.length)} pasangan, yang belum diputuskan di atas.</p> : null}
        </Section>
        {history.length > 0 ? (
          <Section id="riwayat" title={`${formatCount(history.length)} putusan tercatat`}>
            <ul className="line-list">{history.map(({ id, firstName, secondName, words, agency, reason, by, when }) => <li key={id}>{firstName ?? 'dihapus'} dan {secondName ?? 'dihapus'}: <b>{words}</b>{agency ? `, ${agency}` : ''}<small>“{reason}” · {by}, {when}</small></li>)}</ul>
          </Section>
        ) : null}
      </div>
    </div>
  );
}
