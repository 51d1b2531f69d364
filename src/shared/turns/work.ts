import type { Turns, TurnTaker } from './turns.js';

/** The work of one request, wherever it is done: when it must end, how long it has run, how much it has read. */
export class Work implements TurnTaker {
  usedMs = 0;
  /** Units of work so far: rows that were read. */
  spent = 0;

  constructor(
    readonly signal: AbortSignal,
    private readonly turns: Turns,
  ) {}

  /** Returns undefined to go on, or a promise of the next turn. Throws once nobody waits for the work any more. */
  pause(): Promise<void> | undefined {
    this.signal.throwIfAborted();
    return this.turns.take(this);
  }

  /** Runs the task once nothing of this work waits for a turn. */
  afterPauses(task: () => void): void {
    this.turns.afterwards(this, task);
  }
}
