import { beforeAll, describe, expect, it } from 'vitest';
import { ask, json, parseCsv } from '../api/ask';
import { freshDatabase } from '../support/database';

const database = await freshDatabase({ seeded: true });

beforeAll(async () => {
  await database.owner`insert into commitment (jurisdiction_id, id, agency_id, text, region_id, indicator_id, people, follow_up_code, due_on, status)
    select j.id, '0199aaaa-0000-7000-8000-00000000c001', a.id, 'Bangun septik; "komunal"', r.id, i.id, 40, 'RB15', '2022-12-31', 'open' from jurisdiction j, agency a, region r, indicator i
    where j.code = '63.11' and a.jurisdiction_id = j.id and a.code = 'pupr' and r.code = '63.11.02.2020' and i.code = 'SE05'`;
  await database.owner`insert into commitment (jurisdiction_id, id, text, due_on, status) select id, '0199aaaa-0000-7000-8000-00000000c002', 'Rahasia Kupang', null, 'open' from jurisdiction where code = '53.01'`;
});

describe('komitmen dalam API', () => {
  it('JSON memuat id, instansi, isi, batas waktu, keadaan, desa, indikator, dan lewat batas (F18)', async () => {
    const { data, meta } = await json('63.11', 'commitments', 'dinkes.balangan');
    expect(data.find(({ id }) => id === '0199aaaa-0000-7000-8000-00000000c001')).toMatchObject({
      agency: 'pupr', text: 'Bangun septik; "komunal"', due_on: '2022-12-31', status: 'open', is_overdue: true, village: '63.11.02.2020', village_name: 'Marajai', indicator: 'SE05', people: 40, follow_up: 'RB15', meeting: null,
    });
    expect(meta.has_example).toBe(false);
    expect(JSON.stringify(data)).not.toContain('Rahasia Kupang');
  });

  it('CSV dan Excel dari tabel yang sama', async () => {
    const csv = await ask('63.11', 'commitments.csv', 'dinkes.balangan');
    const [header = [], ...rows] = parseCsv((await csv.text()).replace(/^\uFEFF/, ''));
    expect(header.slice(0, 6)).toEqual(['id', 'agency', 'agency_name', 'text', 'due_on', 'status']);
    expect(rows.some((row) => row[3] === 'Bangun septik; "komunal"')).toBe(true);
    const xlsx = await ask('63.11', 'commitments.xlsx', 'dinkes.balangan');
    expect([xlsx.status, xlsx.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
  });

  it('tanpa masuk dan tim lain ditolak', async () => {
    expect((await ask('63.11', 'commitments', null)).status).toBe(401);
    expect((await ask('53.01', 'commitments', 'dinkes.balangan')).status).toBe(404);
  });
});
