/** Marks made-up figures: "contoh" beside a title when all below is filler, or in the source column. */
export function ExampleTag() {
  return <span className="example-tag" title="Angka contoh, bukan data nyata">contoh</span>;
}

/** The source of a row; made-up rows say "contoh" in italics. */
export function SourceNote({ text, example = false }: { text: string; example?: boolean }) {
  return <span className={example ? 'source example' : 'source'}>{example ? 'contoh' : text}</span>;
}
