import { PageHead } from '@/components/frame/page-head';
import { ExampleTag } from '@/components/ui/example-tag';
import { EmptyState } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import type { FormAction } from '@/lib/form-action';
import { formatCount } from '@/lib/format';
import type { MeetingRow, MeetingsPage } from '@/lib/meetings/queries/meetings';
import { dayWords, LEVEL_WORDS, placeWords, STATE_WORDS } from '@/lib/meetings/rules/words';
import { MeetingForm } from './meeting-form';

function Line({ row, address }: { row: MeetingRow; address: Address }) {
  const { id, title, level, area, startsAt, state, items, decided, invited, attended, commitments, isExample } = row;
  const told = [
    STATE_WORDS[state], items > 0 ? `${formatCount(items)} hal dalam agenda` : null, decided > 0 ? `${formatCount(decided)} keputusan` : null,
    attended > 0 ? `${formatCount(attended)} hadir` : invited > 0 ? `${formatCount(invited)} diundang` : null, commitments > 0 ? `${formatCount(commitments)} komitmen` : null,
  ];
  return (
    <li><a href={carry(address, `/rapat/${id}`)}>{title}</a>{isExample ? <> <ExampleTag /></> : null}
      <small>{dayWords(row)}{startsAt ? `, pukul ${startsAt}` : ''} · {placeWords(row)} · {LEVEL_WORDS[level]}, {area}</small><small>{told.filter(Boolean).join(' · ')}</small></li>
  );
}

/** Page /rapat: the next meeting first, then the past ones; the coordinator plans the next below. */
export function MeetingList({ page: { teamCode, headline, next, past, mayManage, choices, bodies }, address, save }: { page: MeetingsPage; address: Address; save: FormAction }) {
  return (
    <div className="desk">
      <PageHead sentence={headline} trail={[{ text: 'Rapat' }]} freshness={<><a href={carry(address, '/rapat/proyektor')}>Layar rapat</a> · <a href={carry(address, '/rapat/komitmen')}>Semua komitmen</a> · <a href={carry(address, '/rapat/potret')}>Potret angka</a> · <a href={carry(address, '/rapat/tim')}>Tim dan keputusannya{bodies > 0 ? ` (${formatCount(bodies)})` : ''}</a></>} />
      <div className="stack">
        {next.length > 0 ? <Section id="berikutnya" title="Berikutnya"><ul className="line-list">{next.map((row) => <Line key={row.id} row={row} address={address} />)}</ul></Section> : null}
        {past.length > 0 ? <Section id="lalu" title="Sudah lewat"><ul className="line-list">{past.map((row) => <Line key={row.id} row={row} address={address} />)}</ul></Section> : null}
        {next.length + past.length === 0 ? <EmptyState title="Belum ada rapat"><p>{mayManage ? 'Rencanakan yang pertama di bawah; agendanya diusulkan dari angka.' : 'Koordinator merencanakan rapat; agendanya lalu tampil di sini.'}</p></EmptyState> : null}
        {choices ? (
          <Section id="baru" title="Rencanakan rapat" help="Komitmen rapat lalu yang masih terbuka langsung membuka agendanya.">
            <MeetingForm action={save} teamCode={teamCode} choices={choices} />
          </Section>
        ) : null}
      </div>
    </div>
  );
}
