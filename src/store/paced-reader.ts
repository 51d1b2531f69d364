import type { Slots } from '../shared/turns/slots.js';
import type { Work } from '../shared/turns/work.js';
import type { GraphReader, ReadOptions } from './port/graph-store.js';

/**
 * Makes the view of the graph that one request reads by. Each read waits for a place among the statements that the store runs
 * at once, and for a turn before its rows are worked on, so that no request holds up the others. It ends with the request.
 */
export function pacedReader(store: GraphReader, work: Work, slots: Slots): GraphReader {
  const options: ReadOptions = { signal: work.signal, pause: () => work.pause() };

  async function inPlace<T>(read: () => Promise<T>): Promise<T> {
    await work.pause();
    const leave = await slots.enter(work);
    try {
      return await read();
    } finally {
      leave();
    }
  }

  return {
    capabilities: store.capabilities,
    pause: () => work.pause(),
    afterPauses: (task) => work.afterPauses(task),
    async read(query, params) {
      const rows = await inPlace(() => store.read(query, params, options));
      work.spent += rows.length;
      await work.pause();
      return rows;
    },
    async searchCandidates(clauses, limit) {
      const found = await inPlace(() => store.searchCandidates(clauses, limit, options));
      work.spent += found.candidates.length;
      await work.pause();
      return found;
    },
  };
}
