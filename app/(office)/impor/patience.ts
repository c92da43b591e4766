const PATIENCE_MS = 4000;

/**
 * Waits for work, but not longer than a person would: after that the page itself tells how far it has come. What is wrong
 * within that time is thrown; afterwards it stands with the import.
 */
export async function atMost(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => { timer = setTimeout(resolve, PATIENCE_MS); });
  try {
    await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}
