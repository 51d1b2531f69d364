import { alongMainAxis } from './along-main-axis.js';
import type { LayoutAnswer, LayoutTask } from './layout.worker.js';
import { type PlacedTie, type Places, placesFor } from './places.js';

/** About as far apart as names need. */
const ROOM = 12;

/**
 * Finds places for the actors of the ties who have none, in a thread of its own; those in `known` stay where they are, and
 * are in the answer too. A layout that begins with nobody lies along its longer axis, as screens do.
 */
export async function layOut(
  ties: readonly PlacedTie[],
  known: Places,
  signal?: AbortSignal,
): Promise<Places> {
  const first = placesFor(ties, known);
  if (first.size === 0) return known;
  const ids = [...new Set(ties.flatMap(({ a, b }) => [a.id, b.id]))];
  const nodes = ids.map((id) => {
    const fixed = known.get(id);
    const { x, y } = fixed ?? first.get(id) ?? { x: 0, y: 0 };
    return { id, x, y, size: ROOM, fixed: fixed !== undefined };
  });
  const edges = ties.map(({ a, b, weight }) => ({ a: a.id, b: b.id, weight }));
  const positions = await positionsOf({ nodes, edges }, signal);
  const found = ids.map((id, i) => [id, { x: positions[2 * i] ?? 0, y: positions[2 * i + 1] ?? 0 }] as const);
  if (known.size === 0) return alongMainAxis(new Map(found));
  return new Map([...known, ...found.filter(([id]) => !known.has(id))]);
}

function positionsOf(task: LayoutTask, signal?: AbortSignal): Promise<LayoutAnswer> {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<LayoutAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => resolve(data);
    worker.onerror = () => reject(new Error('The layout has failed.'));
    signal?.addEventListener('abort', () => reject(signal.reason));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
