/**
 * Works on the items of a source, at most `limit` at a time, and fetches no more than one item ahead. The first failure ends the
 * pipeline, after all work under way has settled.
 * @param onDone called with each finished item, in the order of the source
 */
export async function boundedPipeline<T>(
  limit: number,
  source: AsyncIterable<T>,
  work: (item: T) => Promise<void>,
  onDone: (item: T) => Promise<void> | void,
): Promise<void> {
  const underWay: Promise<T>[] = [];
  async function settleOldest(): Promise<void> {
    const oldest = underWay.shift();
    if (oldest !== undefined) await onDone(await oldest);
  }
  try {
    for await (const item of source) {
      if (underWay.length >= limit) await settleOldest();
      const task = work(item).then(() => item);
      // The failure is reported where the task is awaited.
      task.catch(() => {});
      underWay.push(task);
    }
    while (underWay.length > 0) await settleOldest();
  } finally {
    await Promise.allSettled(underWay);
  }
}
