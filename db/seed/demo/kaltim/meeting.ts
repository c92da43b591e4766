import { addBodies, addMeeting } from '../meetings';
import { periodOf, type Place } from '../place';
import { ARTICLE } from './agencies';
import { pledges } from './pledges';

/** In the order of paragraph 2: "antara lain", so the list is not complete. DPMPD called and led it; BKKBN is only quoted. */
const ATTENDED = ['dinkes', 'dinsos', 'pupr', 'dkp', 'baznas', 'kemenag', 'diskominfo', 'biro_kesra', 'bpbd', 'satpolpp', 'dlh'];

/** Domain §12.4. Only the article is dated, so the meeting has no day; pledges have no deadline. */
export async function addKaltimMeeting(place: Place): Promise<void> {
  await addBodies(place, [{
    key: 'tp-posyandu', kind: 'tp_posyandu', name: 'Tim Penggerak (TP) Posyandu Provinsi Kalimantan Timur', members: [['Penyelenggara dan pemimpin rapat', 'Kepala DPMPD Kaltim', 'dpmd']],
    note: 'Nomor keputusan, ketua, dan anggotanya tidak tercetak.', source: ARTICLE,
  }]);
  await addMeeting(place, {
    key: '2025', level: 'province', region: '64', title: 'Rapat Tim Penggerak (TP) Posyandu Tahun 2025', heldOn: null, place: 'Samarinda', state: 'closed', period: periodOf('2025-TW2').id, body: 'tp-posyandu',
    minutes: 'Daftar hadir memuat "antara lain", jadi tidak lengkap. Satpol PP dan Biro Kesra hadir tanpa komitmen yang tercatat. Pendidikan, khususnya PAUD, disebut titik strategis; tidak ada instansi pendidikan dalam daftar hadir.',
    attended: ATTENDED, pledges: pledges.map(({ agency, name, key }) => ({ agency: String(agency), text: name, activity: String(key) })), source: ARTICLE,
  });
}
