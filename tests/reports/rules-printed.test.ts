import { describe, expect, it } from 'vitest';
import { mergeRemarks, sharedRemarks } from '@/lib/reports/rules/printed';

describe('catatan pada angka terbit', () => {
  it('yang berulang disebut sekali, yang sendiri tetap di barisnya', () => {
    expect(sharedRemarks([{ remark: 'Data 31 Juni.' }, { remark: null }, { remark: 'Rentang.' }, { remark: 'Data 31 Juni.' }])).toEqual(['Data 31 Juni.']);
  });

  it('satu kalimat untuk beberapa kecamatan menjadi satu catatan dengan nama kecamatannya', () => {
    const said = { period: '2022-TW3', indicator: 'Prevalensi', text: 'Naik di tiga kecamatan.', source: 'III.B' };
    expect(mergeRemarks([{ ...said, area: 'Juai' }, { ...said, area: 'Paringin', text: 'Terendah.' }, { ...said, area: 'Tebing Tinggi' }]).map(({ areas, text }) => [areas, text]))
      .toEqual([[['Juai', 'Tebing Tinggi'], 'Naik di tiga kecamatan.'], [['Paringin'], 'Terendah.']]);
  });
});
