import { Section } from '@/components/ui/section';
import { type Address, carry } from '@/lib/address';
import { type Beginning, ROLE_NAMES } from '@/lib/reports/rules/beginning';

/** "Mulai di sini": the steps to the first report, each with whose it is and where. */
export function BeginningSection({ beginning: { sentence, steps }, address }: { beginning: Beginning; address: Address }) {
  return (
    <Section id="mulai" title={sentence} help="Setiap langkah menulis siapa yang mengerjakannya. Daftar ini hilang sendiri setelah laporan pertama dikirim.">
      <ol className="line-list begin-list">{steps.map(({ key, title, state, isDone, isNext, who, path, isYours }) => (
        <li key={key} className={isDone ? 'done' : isNext ? 'next' : undefined}>
          <span className="begin-mark" aria-hidden="true">{isDone ? '✓' : isNext ? '→' : '·'}</span>
          <span>{isYours ? <a href={carry(address, path)}>{title}</a> : title} <b className="reader">{isDone ? 'selesai' : isNext ? 'berikutnya' : 'belum'}</b></span>
          <small>{state}{isDone || key === 'katalog' ? null : <> · {isYours ? 'giliran Anda' : ROLE_NAMES[who]}</>}</small>
        </li>
      ))}</ol>
    </Section>
  );
}
