/**
 * Works through what a source yields, at most `limit` of it at a time; the next is fetched, and no more than that, while those are
 * under way. The first failure ends it, when all has settled that was under way.
 * @param onDone told of each in the order of the source
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
      // Whoever awaits it meets the failure.
      task.catch(() => {});
      underWay.push(task);
    }
    while (underWay.length > 0) await settleOldest();
  } finally {
    await Promise.allSettled(underWay);
  }
}
