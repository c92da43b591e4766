import './imports.css';
const STEPS = ['Unggah', 'Baca dan cek', 'Pratinjau', 'Simpan'] as const;

/** Where an import stands: four steps, the present one named to readers too. */
export function Steps({ at }: { at: 1 | 2 | 3 | 4 }) {
  return (
    <ol className="import-steps" aria-label="Langkah impor">
      {STEPS.map((word, index) => <li key={word} aria-current={index + 1 === at ? 'step' : undefined}>{index + 1}. {word}</li>)}
    </ol>
  );
}
