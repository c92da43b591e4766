import { describe, expect, it } from 'vitest';
import { type MessageFacts, MOST_CHARACTERS, whatsappText } from '@/lib/reports/rules/whatsapp';

const facts = (given: Partial<MessageFacts> = {}): MessageFacts => ({
  team: 'Kabupaten Balangan', period: '2022 · Triwulan III', approved: true, headline: 'Empat dari delapan desa lokus konvergen.', hasExample: false,
  villages: [{ name: 'Uren', scoreBp: 6149 }, { name: 'Marajai', scoreBp: 5496 }, { name: 'Gulinggang', scoreBp: null }], filled: 137, cells: 144, gaps: 7,
  awaited: [{ lead: 'Dinas PUPR', gaps: 3 }, { lead: null, gaps: 1 }, { lead: 'Dinsos', gaps: 1 }, { lead: 'Dinas PUPR', gaps: 2 }],
  behind: [{ code: 'SP02', name: 'Ibu hamil KEK', shareBp: 4126, targetBp: 8000 }], totalIdr: 4_200_000_000n, spentIdr: 2_100_000_000n,
  anchor: 'Potret 22 Nov 2026 10.42 WITA, nomor 41', ...given,
});

describe('teks WhatsApp (F108)', () => {
  it('memuat angka yang benar: PUPR 3 + 2 = 5 celah, skor dipotong bukan dibulatkan', () => {
    expect(whatsappText(facts())).toBe([
      '*Kabupaten Balangan, 2022 · Triwulan III* (angka disahkan)',
      'Empat dari delapan desa lokus konvergen.',
      'Dinanti pada 7 celah: Dinas PUPR 5, Dinsos 1, belum ditunjuk 1.',
      'Terjauh dari target: SP02 Ibu hamil KEK 41,26\u00a0% (target 80,00\u00a0%).',
      'Skor terendah: Marajai 54,9 dan Uren 61,4.',
      '137 dari 144 nilai desa sudah masuk.',
      'Pagu Rp 4.200 juta, terserap Rp 2.100 juta.',
      'Potret 22 Nov 2026 10.42 WITA, nomor 41.',
    ].join('\n'));
  });

  it('paling banyak 900 huruf walau nama panjang; sumbernya selalu ada, baris tidak terpotong', () => {
    const long = whatsappText(facts({ headline: 'a'.repeat(300), awaited: Array.from({ length: 30 }, (_, at) => ({ lead: `Dinas ${'sangat panjang '.repeat(8)}${at}`, gaps: 1 })), hasExample: true, team: 'K'.repeat(400) }));
    expect(long.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(long.endsWith('Sebagian angka contoh, bukan data nyata. Potret 22 Nov 2026 10.42 WITA, nomor 41.')).toBe(true);
    expect(long).toContain('137 dari 144 nilai desa sudah masuk.');
  });

  it('tanda tebal dan baris baru dari nama tidak mengubah bentuk teks', () => {
    const text = whatsappText(facts({ headline: '*Palsu*\n_baris_ baru' }));
    expect(text.split('\n')[1]).toBe('Palsu baris baru');
  });
});
