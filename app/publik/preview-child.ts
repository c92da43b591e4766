import { readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { ImageResponse } from 'next/og';
import { createElement as h, type CSSProperties, type ReactElement } from 'react';
import { answerJob, lineOf } from '@/lib/child-job';

/** The words of a preview image. */
export interface PreviewWords { team: string; headline: string; period: string; foot: string; isExample: boolean }

// Next draws with sharp where it finds it, else with its own resvg. Ours is an empty package (docs/decisions.md 13), so it must not be found.
register(`data:text/javascript,${encodeURIComponent("export const resolve = (name, context, next) => { if (name === 'sharp') throw new Error('sharp is not there'); return next(name, context); };")}`);

const { resolve } = createRequire(import.meta.url);
const face = (file: string): Buffer => readFileSync(resolve(`@expo-google-fonts/arimo/${file}`));

/** Only what the font draws: for other scripts and emoji the drawer would ask a server outside. */
const drawable = (text: string): string => text.replace(/[^\u0020-\u007e\u00a0-\u024f\u2010-\u2026\u2212\u2264\u2265]/g, '').slice(0, 220);

const line = (style: CSSProperties, text: string): ReactElement => h('div', { style: { display: 'flex', ...style } }, drawable(text));

function picture({ team, headline, period, foot, isExample }: PreviewWords): ReactElement {
  return h('div', { style: { display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: '100%', height: '100%', background: '#fff', color: '#111', padding: '56px 64px', fontFamily: 'Arimo' } },
    h('div', { style: { display: 'flex', justifyContent: 'space-between', borderBottom: '4px solid #111', paddingBottom: 20 } }, line({ fontSize: 34, fontWeight: 700 }, team), line({ fontSize: 28, color: '#4a4f55' }, period)),
    line({ fontSize: headline.length > 110 ? 50 : 60, fontWeight: 700, lineHeight: 1.2 }, headline),
    h('div', { style: { display: 'flex', justifyContent: 'space-between', fontSize: 26, color: '#4a4f55' } }, line({}, foot), ...(isExample ? [line({ border: '2px dashed #111', padding: '2px 10px', color: '#111' }, 'contoh')] : [])));
}

await answerJob<PreviewWords>(async (words, _file, send) => {
  const fonts = ([[400, '400Regular/Arimo_400Regular.ttf'], [700, '700Bold/Arimo_700Bold.ttf']] as const).map(([weight, file]) => ({ name: 'Arimo', weight, style: 'normal' as const, data: face(file) }));
  const image = new ImageResponse(picture(words), { width: 1200, height: 630, fonts });
  await send(lineOf({ file: Buffer.from(await image.arrayBuffer()).toString('base64') }));
});
