import { createElement as h } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BudgetBar } from '@/components/charts/budget-bar';
import { BulletTrack } from '@/components/charts/bullet-track';
import { PrevalenceTrack } from '@/components/charts/prevalence-track';
import { Sparkline } from '@/components/charts/sparkline';
import { Tally } from '@/components/charts/tally';

const count = (html: string, piece: string): number => html.split(piece).length - 1;

describe('a bullet row', () => {
  it('draws the gap from the value to the target, not the value', () => {
    const html = draw(h(BulletTrack, { shareBp: 2540, targetBp: 9000, shape: 'behind' }));
    expect(html).toContain('class="gap-line behind" x1="25.4%" x2="90%"');
    expect(html).toContain('href="#m-behind"');
  });

  it('has no line once the target is reached', () => {
    expect(draw(h(BulletTrack, { shareBp: 9120, targetBp: 9000, shape: 'met' }))).not.toContain('gap-line');
  });

  it('hatches the whole track and sets no mark without data', () => {
    const html = draw(h(BulletTrack, { shareBp: null, targetBp: 7000, shape: 'missing' }));
    expect(html).toContain('class="range"');
    expect(html).not.toContain('#m-');
  });
});

describe('a prevalence row', () => {
  const scale = { minBp: 500, maxBp: 2500 };

  it('joins last year to this year', () => {
    // 2656 lies beyond the scale and is held at its end; (1500-500)/2000 = 50 %
    const html = draw(h(PrevalenceTrack, { scale, beforeBp: 2656, nowBp: 1500, meanBp: 1491, targetBp: 1840 }));
    expect(html).toContain('class="shift" x1="100%" x2="50%"');
  });

  it('invents no dot where the source prints only "above the mean"', () => {
    const html = draw(h(PrevalenceTrack, { scale, beforeBp: null, nowBp: null, side: 'above', meanBp: 1500, targetBp: 1840 }));
    expect(html).toContain('class="range" x="50%"');
    expect(html).not.toContain('<circle');
  });
});

describe('small charts', () => {
  it('a tally has one square per planned time', () => {
    const html = draw(h(Tally, { done: 4, planned: 5 }));
    expect([count(html, 'class="square"'), count(html, 'square open')]).toEqual([4, 1]);
  });

  it('a sparkline breaks at a missing quarter and keeps a lone point visible', () => {
    const html = draw(h(Sparkline, { points: [4000, null, 5000, 5200], targetBp: 9000 }));
    expect(count(html, 'M')).toBe(2);
    expect(count(html, '<circle')).toBe(2);
  });

  it('a sparkline without a single value is left out', () => {
    expect(draw(h(Sparkline, { points: [null, null] }))).toBe('');
  });

  it('a budget bar measures spent and budget against the largest budget', () => {
    // 1.940 of 2.850 = 68,07 %; 1.319 of 2.850 = 46,28 %
    const html = draw(h(BudgetBar, { spent: 1_319n, budget: 1_940n, largest: 2_850n }));
    expect(html).toContain('class="bar mid" width="68.07%"');
    expect(html).toContain('class="bar" width="46.28%"');
  });
});
