import { createElement as h } from 'react';
import { renderToStaticMarkup as draw } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LeaderPage } from '@/components/reports/leader-page';
import { commitment } from '@/db/schema';
import { addressOf } from '@/lib/address';
import { readAs } from '@/lib/auth/transaction';
import { readScope } from '@/lib/jurisdictions/queries';
import { buildDashboard } from '@/lib/reports/queries/dashboard';
import { buildLeaderPage } from '@/lib/reports/queries/leader';
import { againstTarget, changesSince, type PeriodFacts } from '@/lib/reports/rules/leader-changes';
import { viewerWith } from '../support/build';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

const teamOf = async (code: string) => {
  const team = await database.db.query.jurisdiction.findFirst({ where: (row, { eq }) => eq(row.code, code) });
  if (!team) throw new Error(`No team ${code}.`);
  return team;
};

const leader = async (code: string, params: Record<string, string> = {}) => {
  const viewer = viewerWith({ role: 'leader', team: await teamOf(code) });
  return readAs(viewer, async (tx) => buildLeaderPage(tx, viewer, await readScope(tx, viewer, params), params));
};

describe('halaman pimpinan Balangan, triwulan III 2022', async () => {
  const report = await leader('63.11');

  it('memakai angka dasbor, bukan hitungan kedua', async () => {
    const viewer = viewerWith({ role: 'leader', team: await teamOf('63.11') });
    const dashboard = await readAs(viewer, async (tx) => buildDashboard(tx, viewer, await readScope(tx, viewer, {}), {}));
    const { trend: _t, commitments: _c, since: _s, ...same } = report;
    expect(same).toEqual(dashboard);
  });

  it('prevalensi 14,91 % di bawah RPJMD 18,40, di atas nasional 14, dengan HSU 19,40 dan Indonesia 24,40 bersumber (F12–F14)', () => {
    const page = draw(h(LeaderPage, { report, address: addressOf('/pimpinan', {}), changed: null })).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(page).toContain('14,91 turun 2,98 poin dari 2021');
    expect(page).toContain('Target RPJMD 2022 18,40 ✓ tercapai, 3,49 poin di bawah');
    expect(page).toContain('Target nasional 2024 14,00 ▲ belum, 0,91 poin di atas');
    expect(page).toContain('Hulu Sungai Utara 19,40 angka terbit');
    expect(page).toContain('Indonesia 24,40');
  });

  it('konvergensi menurut periode: 3, 3, lalu 4 dari 8 desa, seperti halaman tiap periodenya', async () => {
    expect(report.trend.map(({ code, convergent, villages, gaps }) => [code, convergent, villages, gaps])).toEqual([['2022-TW1', 3, 8, 24], ['2022-TW2', 3, 8, 24], ['2022-TW3', 4, 8, 22]]);
    const before = await leader('63.11', { periode: '2022-TW2' });
    expect([before.villages.convergent, before.villages.gaps]).toEqual([3, 24]);
  });

  it('belum ada rapat, jadi sejak periode lalu, dan kalimatnya mengatakan itu: Halong menjadi konvergen, celah 24 menjadi 22, Marajai naik terbesar (F116)', () => {
    expect([report.since.against, report.since.period]).toEqual(['period', '2022-TW2']);
    expect(report.since.basis).toBe('Belum ada rapat tim yang sudah berlangsung; dibandingkan dengan periode sebelumnya, 2022 · Triwulan II.');
    expect(report.since.changes.slice(0, 4)).toEqual([
      { what: 'Desa konvergen', words: '3 → 4', good: true }, { what: 'Menjadi konvergen', words: 'Halong', good: true },
      { what: 'Celah tanpa kegiatan', words: '24 → 22', good: true }, { what: 'Skor naik terbesar', words: 'Marajai 59,1 → 68,9', good: true },
    ]);
  });

  it('menyebut tiga celah terburuk dengan nama, uang dan serapan, dan keadaan kosong bila belum ada komitmen', () => {
    const page = draw(h(LeaderPage, { report, address: addressOf('/pimpinan', {}), changed: null })).replace(/<[^>]+>/g, '');
    expect(page.match(/belum hadir untuk/g)).toHaveLength(3);
    expect(page).toContain('Hauwai 159');
    expect(page).toContain('Serapan');
    expect(page).toContain('Komitmen: belum ada yang tercatat');
  });
});

describe('tim lain', () => {
  it.each(['12.18', '61.12', '53.01', '53', '64', '99.01'])('halaman pimpinan %s terbuka, juga tanpa desa lokus', async (code) => {
    const report = await leader(code);
    expect(draw(h(LeaderPage, { report, address: addressOf('/pimpinan', {}), changed: null }))).toContain('<h1>');
  });
});

describe('komitmen ditepati dan dilanggar', () => {
  it('dihitung per instansi dari tabel komitmen tim sendiri saja', async () => {
    const [balangan, kupang] = [await teamOf('63.11'), await teamOf('53.01')];
    for (const [team, text] of [[balangan, 'Jamban Hauwai'], [kupang, 'Lain']] as const) {
      await database.db.insert(commitment).values([{ jurisdictionId: team.id, text, dueOn: '2020-01-31' }, { jurisdictionId: team.id, text, dueOn: '2020-01-31', status: 'done', doneOn: '2020-01-31' }, { jurisdictionId: team.id, text, status: 'cancelled' }]);
    }
    expect((await leader('63.11')).commitments).toMatchObject([{ kept: 1, late: 0, broken: 1, waiting: 0 }]);
  });
});

describe('dua periode dibandingkan', () => {
  const facts = (given: Partial<PeriodFacts>): PeriodFacts => ({ year: 2022, convergent: 1, gaps: 2, villages: [], lines: [], spentIdr: 5_000_000n, ...given });

  it('yang sama tidak disebut; lokus lain bukan naik atau turun; uang tahun lain tidak dibandingkan', () => {
    expect(changesSince(facts({}), facts({}))).toEqual([]);
    const village = { code: 'a', name: 'Alfa', scoreBp: 9000, isConvergent: true };
    expect(changesSince(facts({ year: 2021, villages: [village] }), facts({ villages: [{ ...village, code: 'b' }], spentIdr: 9_000_000n }))).toEqual([]);
  });

  it('yang memburuk disebut memburuk', () => {
    const line = { code: 'SP01', name: 'TTD' };
    expect(changesSince(facts({ lines: [{ ...line, status: 'T' }] }), facts({ gaps: 3, lines: [{ ...line, status: 'L' }], spentIdr: 4_000_000n }))).toEqual([
      { what: 'Celah tanpa kegiatan', words: '2 → 3', good: false }, { what: 'Indikator memburuk', words: 'TTD (tertinggal)', good: false }, { what: 'Uang terserap', words: '−Rp 1 juta', good: null },
    ]);
  });

  it('letak terhadap target: poin di bawah, di atas, tepat', () => {
    expect([againstTarget(1491, 1840), againstTarget(1491, 1400), againstTarget(1400, 1400)].map(({ words, reached }) => `${words} ${reached}`))
      .toEqual(['3,49 poin di bawah true', '0,91 poin di atas false', 'tepat pada target true']);
  });
});
