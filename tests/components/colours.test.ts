import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const css = readdirSync('app/styles').map((file) => readFileSync(`app/styles/${file}`, 'utf8')).join('\n');
const tokens = readFileSync('app/styles/tokens.css', 'utf8');

function channels(name: string): [number, number, number] {
  const hex = new RegExp(`--color-${name}: #([0-9A-F]{6})`, 'i').exec(tokens)?.[1];
  if (!hex) throw new Error(`no token ${name}`);
  const linear = (at: number): number => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [linear(0), linear(2), linear(4)];
}

const luminance = (name: string): number => channels(name).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0);

/** WCAG 2 contrast of two tokens. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Lightness L* of a token: what a grey copy leaves of it. */
const lightness = (name: string): number => 116 * Math.cbrt(luminance(name)) - 16;

describe('colours', () => {
  it.each(['ink', 'ink-2', 'ink-3', 'link', 'error', 'behind', 'watch-edge', 'met'])('text in %s reads on white (4,5 : 1)', (name) => {
    expect(contrast(name, 'paper')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([['ink-3', 'ground'], ['error', 'error-tint'], ['behind', 'gap-tint'], ['ink', 'focus'], ['ink-3', 'gap-tint']])('%s reads on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['met', 'watch', 'behind', 'missing', 'line-2'])('the mark in %s stands out from white (3 : 1)', (name) => {
    expect(contrast(name, 'paper')).toBeGreaterThanOrEqual(3);
  });

  it('the three states stay apart on a grey copy', () => {
    const [behind, met, watch] = ['behind', 'met', 'watch'].map(lightness) as [number, number, number];
    expect(Math.min(met - behind, watch - met)).toBeGreaterThanOrEqual(14);
  });

  it('no rule names a colour of status without a token', () => {
    const used = [...css.replace(tokens, '').matchAll(/#[0-9a-f]{6}\b/gi)].map(([hex]) => hex.toUpperCase());
    expect(used.filter((hex) => tokens.toUpperCase().includes(hex))).toEqual([]);
  });
});

describe('the weight of the styles', () => {
  /* What a page weighs as a whole is judged against ux §4 in tests/journeys/weights; this only keeps the sheets from growing unseen. */
  it('is at most 18 KB compressed', () => {
    expect(gzipSync(css).length).toBeLessThanOrEqual(18_000);
  });
});
