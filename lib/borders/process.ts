import { childOf } from '@/lib/child-process';
import type { Message } from './message';

const REPAIR = 'Sederhanakan di aplikasi peta (misalnya QGIS: Sederhanakan geometri), lalu unggah lagi.';

/** Reads a GeoJSON of borders in a child process; a refusal, a hang or a crash becomes a Refusal. */
export const inBorderChild = childOf<Message>({
  script: 'lib/borders/child.ts', seconds: 20, atOnce: 1, waiting: 5,
  says: {
    tooMany: 'Terlalu banyak berkas peta sedang dibaca. Tunggu sebentar, lalu unggah lagi.',
    tooSlow: `Berkas peta ini terlalu lama dibaca (lebih dari 20 detik). ${REPAIR}`, tooHeavy: `Berkas peta ini terlalu berat untuk dibaca. ${REPAIR}`,
    broken: 'Berkas peta ini tidak dapat dibaca. Simpan ulang sebagai GeoJSON (WGS 84, EPSG:4326), lalu unggah lagi.',
  },
});
