import { answerJob, lineOf } from '@/lib/child-job';
import type { Job, Message } from './message';
import { readBorders } from './read';

/** The process that reads foreign maps: no secrets, no database, killed when it takes too long or too much. */
await answerJob<Job>(async (job, file, send) => {
  const message: Message = { borders: readBorders(file, job) };
  await send(lineOf(message));
});
