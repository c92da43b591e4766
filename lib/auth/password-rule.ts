const SHORTEST = 12;
const LONGEST = 128;

/** Words that people here choose first; a password of nothing but these, digits and signs is guessed soon. */
const COMMON = [
  'password', 'passw0rd', 'qwertyuiop', 'qwerty', 'asdfghjkl', 'zxcvbnm', 'admin', 'administrator', 'rahasia', 'sandi', 'katasandi',
  'indonesia', 'merdeka', 'pancasila', 'garuda', 'bismillah', 'alhamdulillah', 'allahuakbar', 'sayang', 'cinta', 'bunda', 'ayah',
  'posyandu', 'stunting', 'balita', 'kader', 'puskesmas', 'bidan', 'sehat', 'simpul', 'dasbor', 'konvergensi', 'percepatan',
  'bupati', 'gubernur', 'sekda', 'camat', 'lurah', 'kepala', 'sekretaris', 'operator', 'koordinator', 'verifikator', 'pimpinan',
  'kabupaten', 'provinsi', 'kecamatan', 'kelurahan', 'desa', 'kantor', 'pemda', 'pemkab', 'pemprov', 'bappeda', 'diskominfo',
  'dinas', 'dinkes', 'dinsos', 'disdik', 'kemenag', 'dpmd', 'pupr', 'kesehatan', 'sosial', 'pendidikan', 'welcome', 'selamat', 'datang',
  'balangan', 'serdang', 'bedagai', 'kubu', 'raya', 'kupang', 'timor', 'tengah', 'selatan', 'utara', 'kalimantan', 'kaltim',
  'nusatenggara', 'timur', 'contoh', 'jakarta', 'bandung', 'surabaya', 'makassar', 'abcdefghijkl', 'abcdef', 'abcd', 'user', 'login', 'masuk',
].sort((a, b) => b.length - a.length);

/**
 * Why a chosen password is not accepted, as a sentence; null when it is. 12 to 128 characters of any kind, no rules of
 * composition (ASVS 5, 6.2.5); refused when little is left without common words, the own name, digits and signs.
 */
export function passwordProblem(password: string, username: string): string | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < SHORTEST) return `Sandi minimal ${SHORTEST} karakter; ini baru ${length}. Beberapa kata acak mudah diingat.`;
  if (length > LONGEST) return `Sandi paling panjang ${LONGEST} karakter; ini ${length}.`;
  if (new Set(text).size < 5) return 'Sandi ini hanya mengulang beberapa karakter. Pilih yang lain.';
  if (unguessed(text.toLowerCase(), username) < 5) {
    return 'Sandi ini mudah ditebak: hanya kata umum, nama Anda, atau angka. Tambahkan kata lain yang tidak berhubungan.';
  }
  return null;
}

function unguessed(text: string, username: string): number {
  const own = [username, ...username.split(/[^\p{L}\p{N}]+/u)].filter((part) => part.length > 2);
  const left = [...own, ...COMMON].reduce((rest, word) => rest.replaceAll(word, ' '), text);
  return left.replace(/[\d\s\p{P}\p{S}]/gu, '').length;
}
