/**
 * Turns on the one thread that runs everything. A piece of work that has run for a slice gives the thread
 * back and goes on when it is its turn again. The turn goes to whoever has had the least time so far, so a
 * small question waits for one slice of a large one, never for the whole of it.
 */

/** How long one piece of work may keep the thread, in milliseconds. */
const SLICE_MS = 10;

/** What takes turns. The time that it has had is counted here. */
export interface TurnTaker {
  readonly signal: AbortSignal;
  /** Milliseconds on the thread so far. */
  usedMs: number;
}

export interface Turns {
  /**
   * Asks to go on. Returns undefined where the thread is free, or else a promise of the next turn.
   * The promise rejects with the signal's reason when nobody waits for the work any more.
   */
  take(taker: TurnTaker): Promise<void> | undefined;
  /** Runs the task once nothing of the taker waits for a turn: what is done for many then is done for all of them at once. */
  afterwards(taker: TurnTaker, task: () => void): void;
}

interface Waiting {
  readonly goOn: () => void;
  readonly giveUp: (reason: unknown) => void;
}

export function createTurns(sliceMs = SLICE_MS): Turns {
  const queue = new Map<TurnTaker, Waiting[]>();
  const tasks = new Map<TurnTaker, (() => void)[]>();
  /** Whose time is running, since when, and when the slice began; null between slices. */
  let slice: { taker: TurnTaker; countedFrom: number; readonly end: number } | null = null;

  function charge(now: number): void {
    if (slice === null) return;
    slice.taker.usedMs += now - slice.countedFrom;
    slice.countedFrom = now;
  }

  function begin(taker: TurnTaker, now: number): void {
    slice = { taker, countedFrom: now, end: now + sliceMs };
    setImmediate(endSlice);
  }

  function endSlice(): void {
    charge(performance.now());
    slice = null;
    const next = leastServed(queue.keys());
    if (next === undefined) return;
    begin(next, performance.now());
    void goOn(next);
  }

  /** Resumes what the taker has waiting, one after the other, until the slice is over. */
  async function goOn(taker: TurnTaker): Promise<void> {
    const waiting = queue.get(taker) ?? [];
    const own = slice;
    let done = 0;
    while (done < waiting.length && slice === own && (done === 0 || performance.now() < (own?.end ?? 0))) {
      const { goOn, giveUp } = waiting[done++] as Waiting;
      if (taker.signal.aborted) giveUp(taker.signal.reason);
      else goOn();
      // What was resumed runs now, as a microtask.
      await undefined;
    }
    waiting.splice(0, done);
    if (waiting.length > 0) return;
    queue.delete(taker);
    const due = tasks.get(taker) ?? [];
    tasks.delete(taker);
    // What has just gone on may wait again.
    for (const task of due) process.nextTick(afterwards, taker, task);
  }

  function afterwards(taker: TurnTaker, task: () => void): void {
    if (!queue.has(taker)) {
      task();
      return;
    }
    const due = tasks.get(taker);
    if (due === undefined) tasks.set(taker, [task]);
    else due.push(task);
  }

  return {
    afterwards,
    take(taker) {
      const now = performance.now();
      if (queue.size === 0 && (slice === null || now < slice.end)) {
        charge(now);
        if (slice === null) begin(taker, now);
        else slice.taker = taker;
        return undefined;
      }
      return new Promise((goOn, giveUp) => {
        const waiting = queue.get(taker);
        if (waiting === undefined) queue.set(taker, [{ goOn, giveUp }]);
        else waiting.push({ goOn, giveUp });
        if (slice === null) begin(taker, now);
      });
    },
  };
}

/** Those that nobody waits for come first: they end at once, and make room. */
export function leastServed<T extends TurnTaker>(takers: Iterable<T>): T | undefined {
  let least: T | undefined;
  for (const taker of takers) {
    if (taker.signal.aborted) return taker;
    if (least === undefined || taker.usedMs < least.usedMs) least = taker;
  }
  return least;
}
