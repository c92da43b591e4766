import { CELL_STATES } from '@/lib/convergence/grid';

type Key = keyof typeof CELL_STATES;

/** A cell as it looks in the grid, for legends. */
export function Tile({ state, value, leadAbsent = false }: { state: Key; value: string; leadAbsent?: boolean }) {
  const { class: name, mark, letter } = CELL_STATES[state];
  return (
    <span className={`tile ${name}${leadAbsent ? ' lead-absent' : ''}`}><svg className="mark" aria-hidden="true"><use href={`#${mark}`} /></svg><i>{letter}</i><span>{value}</span></span>
  );
}

function Case({ state, value, words }: { state: Key; value: string; words: [string, string] }) {
  return <td><div><Tile state={state} value={value} /><span>{state === 'c' ? <b>{words[0]}</b> : words[0]}<br />{words[1]}</span></div></td>;
}

/** How to read the grid: need × action, the missing row below. */
export function GridLegend() {
  return (
    <>
      <table className="legend-2x2">
        <thead><tr><td /><th scope="col">ada kegiatan di desa</th><th scope="col">tidak ada kegiatan</th></tr></thead>
        <tbody>
          <tr><th scope="row">target tercapai</th><Case state="t" value="92" words={['tercapai,', 'didukung']} /><Case state="s" value="100" words={['tercapai,', 'tanpa kegiatan']} /></tr>
          <tr><th scope="row">target belum tercapai</th><Case state="b" value="67" words={['belum tercapai,', 'ditangani']} /><Case state="c" value="28" words={['celah:', 'tidak ditangani']} /></tr>
          <tr><th scope="row">belum ada data</th><Case state="k" value="—" words={['belum melapor,', 'ada kegiatan']} /><Case state="u" value="—" words={['belum melapor dan', 'tanpa kegiatan']} /></tr>
        </tbody>
      </table>
      <p className="help legend-line"><Tile state="n" value="TS" /><span>TS: tidak ada sasaran, tidak dihitung. Angka 0 adalah nol sebenarnya. Persen bulat dan skor dibulatkan ke bawah.</span></p>
      <p className="help legend-line"><Tile state="b" value="47" leadAbsent /><span>Garis putus: ada kegiatan, tetapi penanggung jawab utama sendiri belum hadir.</span></p>
    </>
  );
}
