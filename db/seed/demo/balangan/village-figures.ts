/** Village codes of the eight lokus by a short key. */
export const VILLAGE = {
  hauwai: '63.11.02.2001', mamantang: '63.11.02.2012', marajai: '63.11.02.2020', halong: '63.11.02.2005',
  batuPiring: '63.11.07.1001', uren: '63.11.02.2019', gunungBatu: '63.11.08.2008', mampari: '63.11.04.2008',
} as const;
export type VillageKey = keyof typeof VILLAGE;
export const VILLAGE_KEYS = Object.keys(VILLAGE) as VillageKey[];

/** `n/d`, `TS` (nobody to serve) or `-` (not reported), in the order of VILLAGE. Made up (contoh), Triwulan III 2022. */
const sheet = `
SP01  2/5      2/4      2/3      9/11     TS       3/4      3/3      -
SP02  8/24     8/22     6/16     18/40    36/44    9/17     16/23    -
SP03  0/84     26/65    22/50    62/120   92/146   27/46    36/60    -
SP04  9/14     8/13     5/6      16/22    22/26    6/7      8/9      -
SP05  21/33    20/29    16/22    43/55    53/63    20/25    26/32    -
SP06  TS       1/1      TS       2/2      TS       TS       1/1      -
SP07  83/109   73/92    58/68    168/191  214/230  71/78    92/100   87/107
SP08  5/9      4/7      3/5      14/19    14/15    TS       7/8      -
SP09  5/27     5/22     5/16     13/45    21/51    7/19     10/23    8/25
SE01  7/15     7/12     5/9      14/23    20/27    7/10     9/13     -
SE03  3/6      3/5      TS       6/9      19/20    4/4      5/5      -
SE04  156/300  139/240  74/180   432/520  586/610  164/200  237/260  193/280
SE05  111/300  106/240  50/180   343/520  537/610  142/200  203/260  134/280
SE06  148/180  124/144  99/108   230/253  202/217  104/116  147/156  158/177
SE07  69/107   60/84    44/63    152/190  108/126  68/74    81/90    -
SE08  59/66    47/53    38/40    99/106   80/84    42/46    55/57    57/62
SE10  58/78    49/62    38/47    98/116   86/99    50/55    61/68    58/73
SE11  0/1      0/1      0/1      0/1      0/1      1/1      1/1      -
`;

export type Figure = { n: number; d: number } | 'TS' | null;

function readFigure(text: string): Figure {
  if (text === '-') return null;
  if (text === 'TS') return 'TS';
  const [n, d] = text.split('/').map(Number);
  return { n: n!, d: d! };
}

/** Figures of the third quarter per indicator, one per village. */
export const thirdQuarter: readonly (readonly [indicator: string, figures: Figure[]])[] = sheet.trim().split('\n').map((line) => {
  const [code, ...cells] = line.trim().split(/\s+/);
  return [code!, cells.map(readFigure)];
});
