import type { TallyFacts } from '../posyandu';
import { at } from './figures';

/** The eight posyandu of PONSERA are counted, not named. */
export const kubuRayaTallies: readonly TallyFacts[] = [
  { region: '61.12.01.2011', topic: 'register', words: '8 posyandu yang ada di Desa Limbung', count: 8, unit: 'posyandu', note: 'Namanya tidak tercetak.', source: at('bagian B') },
  { region: '61.12.01.2011', topic: 'facilities', words: 'Stimulus bibit pertanian dan ternak kepada 8 posyandu', count: 8, unit: 'posyandu', source: at('bagian B') },
];
