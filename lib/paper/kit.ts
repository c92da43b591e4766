import { createRequire } from 'node:module';
import Kit from 'pdfkit';
import type { PaperMeta } from './document';

export type PDFKitDocument = PDFKit.PDFDocument;
export type PDFKitElement = PDFKit.PDFStructureElement;

const FACES = { Regular: '400Regular/Arimo_400Regular.ttf', Bold: '700Bold/Arimo_700Bold.ttf', Italic: '400Regular_Italic/Arimo_400Regular_Italic.ttf' } as const;

/** An empty tagged PDF in Indonesian with its fonts; only the shapes that are drawn go into the file. */
export function openKit({ title, team, subtitle }: PaperMeta): PDFKitDocument {
  const doc = new Kit({
    autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', tagged: true, lang: 'id-ID', displayTitle: true, margin: 0,
    info: { Title: title, Author: team, Subject: subtitle ?? title, Creator: 'Simpul', Producer: 'Simpul' },
  });
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(FACES)) doc.registerFont(name, resolve(`@expo-google-fonts/arimo/${file}`));
  return doc;
}
