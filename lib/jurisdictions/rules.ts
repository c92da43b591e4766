/** A name as tables have room for: "Kabupaten Balangan" → "Kab. Balangan", "Provinsi …" → "Prov. …"; others stay. */
export const shortAreaName = (name: string): string => name.replace(/^Kabupaten /, 'Kab. ').replace(/^Provinsi /, 'Prov. ');
