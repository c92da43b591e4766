import { capitalize, numberWord } from '@/lib/format';

/** The sentence of the conflict desk. `settled`: per set of rival figures whether one is chosen; `sizes`: differing denominators. */
export function conflictSentence(settled: readonly boolean[], sizes: number): string {
  const open = settled.filter((is) => !is).length;
  const done = settled.length - open;
  const parts = [
    ...(open > 0 ? [`${numberWord(open)} hal dengan angka bersaing menunggu pilihan`] : []),
    ...(done > 0 ? [`${numberWord(done)} hal dengan angka bersaing sudah dipilih dengan alasan`] : []),
    ...(sizes > 0 ? [`di ${numberWord(sizes)} tempat jumlah sasaran berbeda antarinstansi`] : []),
  ];
  return parts.length === 0 ? 'Tidak ada angka yang bertentangan.' : `${capitalize(parts.join('; '))}.`;
}
