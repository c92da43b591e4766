import { ExampleTag } from '@/components/ui/example-tag';
import type { Slide, WallReport } from '@/lib/reports/queries/wall';
import { AwaitedSlide } from './awaited-slide';
import { CommitmentSlide } from './commitment-slide';
import { HeadlineSlide } from './headline-slide';
import { MapSlide } from './map-slide';
import { MatrixSlide } from './matrix-slide';
import { MoneySlide } from './money-slide';
import { VillageSlide } from './village-slide';
import { WallKeys } from './wall-keys';
import './wall.css';

function Body({ slide, report }: { slide: Slide; report: WallReport }) {
  switch (slide.kind) {
    case 'headline': return <HeadlineSlide slide={slide} slides={report.slides} meeting={report.meeting !== null} />;
    case 'map': return <MapSlide slide={slide} />;
    case 'matrix': return <MatrixSlide slide={slide} />;
    case 'gaps': return <AwaitedSlide slide={slide} />;
    case 'money': return <MoneySlide money={slide.money} />;
    case 'village': return <VillageSlide village={slide.village} today={report.today} />;
    case 'commitments': return <CommitmentSlide slide={slide} today={report.today} address={report.address} />;
  }
}

const placeOf = (slide: Slide): string => (slide.kind === 'village' ? `${slide.village.name}, Kec. ${slide.village.district}` : '');

/** The line below each picture: what the figures are, and the way to the next one. */
function Foot({ report, at }: { report: WallReport; at: number }) {
  const { slides, period, stage, madeAt, source, leave } = report;
  const [before, after] = [slides[at - 1], slides[at + 1]];
  return (
    <div className="wall-foot">
      <span>{period}, angka <b>{stage === 'approved' ? 'disahkan' : 'sementara'}</b> · sumber: {source} · {madeAt}</span>
      <nav aria-label={`Gambar ${at + 1}`}>
        <span data-timer="" aria-hidden="true" />
        {before ? <a href={`#${before.id}`} aria-label="Gambar sebelumnya">←</a> : null} {at + 1} / {slides.length} {after ? <a href={`#${after.id}`} aria-label="Gambar berikutnya">→</a> : null}
        <a href={leave} data-leave="" aria-label="Tutup layar dinding (Esc)">×</a>
      </nav>
    </div>
  );
}

function OneSlide({ slide, at, report }: { slide: Slide; at: number; report: WallReport }) {
  return (
    <section className="slide" id={slide.id} tabIndex={-1} aria-labelledby={`t-${slide.id}`}>
      <p className="wall-head"><span>{report.meeting?.title ?? report.team}</span><span>{placeOf(slide)}</span></p>
      <h2 id={`t-${slide.id}`}>{slide.title}{slide.example ? <> <ExampleTag /></> : null}</h2>
      <div className="wall-body"><Body slide={slide} report={report} /></div>
      <Foot report={report} at={at} />
    </section>
  );
}

/** The wall of a meeting (U14): all pictures in one document; with JavaScript one at a time, without it below each other. */
export function WallPage({ report }: { report: WallReport }) {
  return (
    <main id="isi" className="wall">
      <h1 className="reader">Layar rapat: {report.meeting?.title ?? report.team}</h1>
      {report.slides.map((slide, at) => <OneSlide key={slide.id} slide={slide} at={at} report={report} />)}
      <WallKeys />
    </main>
  );
}
