import { answerJob, lineOf } from '@/lib/child-job';
import type { PaperDocument } from './document';
import { drawDocument } from './draw';

/** The process that draws: no secrets, no database, killed when it takes too long or too much. */
await answerJob(async (_job, file, send) => {
  const pdf = await drawDocument(JSON.parse(file.toString('utf8')) as PaperDocument);
  await send(lineOf({ file: pdf.toString('base64') }));
});
