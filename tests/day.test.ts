import { describe, expect, it } from 'vitest';
import { addDays, ageInDays, dayIn, daysBetween, formatClock, formatDay, formatDayLong, formatInstant, readDay } from '@/lib/day';

const sentence = (text: string): string => {
  const answer = readDay(text);
  return answer.kind === 'problem' ? answer.sentence : answer.kind;
};

describe('membaca tanggal', () => {
  it.each([
    ['2022-06-30', '2022-06-30'], ['30/06/2022', '2022-06-30'], ['30-6-2022', '2022-06-30'], ['30.06.2022', '2022-06-30'], ['5/6/2022', '2022-06-05'],
    ['30 Juni 2022', '2022-06-30'], ['30 jun 2022', '2022-06-30'], ['1 Agt 2022', '2022-08-01'], ['1 Pebruari 2022', '2022-02-01'], ['9 Nopember 2022', '2022-11-09'],
    ['30\u00A0Juni\u00A02022', '2022-06-30'], ['29 Feb 2024', '2024-02-29'], ['29 Februari 2000', '2000-02-29'], ['3 Mei 2022', '2022-05-03'], ['31 Des. 2021', '2021-12-31'],
  ])('%s', (text, day) => expect(readDay(text)).toEqual({ kind: 'day', day }));
  it('kosong tetap kosong', () => expect(readDay(' ')).toEqual({ kind: 'empty' }));
  it.each([
    ['31 Juni 2022', '31 Juni tidak ada; Juni sampai 30.'],
    ['31 juni 2022', '31 Juni tidak ada; Juni sampai 30.'],
    ['2022-06-31', '31 Juni tidak ada; Juni sampai 30.'],
    ['30 Feb 2022', '30 Februari tidak ada; Februari 2022 sampai 28.'],
    ['29 Feb 2022', '29 Februari tidak ada; Februari 2022 sampai 28.'],
    ['29/02/1900', '29 Februari tidak ada; Februari 1900 sampai 28.'],
    ['0/06/2022', '0 Juni tidak ada; Juni sampai 30.'],
    ['06/30/2022', 'Bulan 30 tidak ada. Tulis hari/bulan/tahun, misalnya 30/06/2022.'],
    ['30 June 2022', 'Bulan ‘June’ tidak dikenal. Tulis misalnya 30 Juni 2022.'],
    ['30/06/22', 'Tulis tahun ‘30/06/22’ lengkap, misalnya 30 Juni 2022.'],
    ['1/1/1800', 'Tahun 1800 di luar 1900–2099.'],
    ['kemarin', '‘kemarin’ bukan tanggal. Tulis misalnya 30 Juni 2022.'],
    ['44742', '‘44742’ bukan tanggal. Tulis misalnya 30 Juni 2022.'],
  ])('%s ditolak dengan kalimat', (text, expected) => expect(sentence(text)).toBe(expected));
});

describe('umur dan zona waktu', () => {
  it('menghitung hari melewati bulan dan tahun kabisat', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2022-10-06', '2022-09-30')).toBe(-6);
    expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
  });
  it('umur tidak pernah negatif walau jam mundur (E8)', () => expect(ageInDays('2022-10-02', '2022-10-01')).toBe(0));
  it('hari ini tergantung zona tim, bukan zona server', () => {
    const late = new Date('2022-10-03T16:30:00Z'); // 23.30 WIB, 00.30 WITA esoknya, 01.30 WIT
    expect([dayIn(late, 'Asia/Jakarta'), dayIn(late, 'Asia/Makassar'), dayIn(late, 'Asia/Jayapura')]).toEqual(['2022-10-03', '2022-10-04', '2022-10-04']);
    expect(formatClock(late, 'Asia/Jakarta')).toBe('23.30 WIB');
  });
  it('menulis tanggal pendek, panjang, dan dengan jam', () => {
    expect([formatDay('2022-06-30'), formatDayLong('2022-06-05'), formatDay(null)]).toEqual(['30 Jun 2022', '5 Juni 2022', '—']);
    expect(formatInstant(new Date('2022-10-03T06:05:59Z'), 'Asia/Makassar')).toBe('3 Okt 2022, 14.05 WITA');
  });
});
