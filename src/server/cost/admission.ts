import { DomainError } from '../../domain/errors.js';
import { leastServed, type TurnTaker } from '../../shared/turns/turns.js';

/**
 * A limit on how much runs at once, in units of estimated cost, so that memory and databases are not asked for everything at
 * the same time. What does not fit waits its turn, small questions before large ones; the queue is short, and beyond it the
 * answer is 503 with the time after which to ask again.
 */
export interface Admission {
  /**
   * Waits until there is room and returns the function that gives it back.
   * @throws DomainError `OVERLOADED` when too many wait, or when there is no room in time
   */
  enter(units: number, taker: TurnTaker): Promise<() => void>;
}

export interface AdmissionOptions {
  /** Units that may run at once. A question of more runs by itself. */
  readonly unitsAtOnce: number;
  readonly questionsWaiting: number;
  readonly patienceMs: number;
}

interface Waiting extends TurnTaker {
  readonly units: number;
  readonly admit: () => void;
}

export function createAdmission({ unitsAtOnce, questionsWaiting, patienceMs }: AdmissionOptions): Admission {
  const queue = new Set<Waiting>();
  let running = 0;

  const fits = (units: number): boolean => running === 0 || running + units <= unitsAtOnce;

  function start(units: number): () => void {
    running += units;
    return () => {
      running -= units;
      admitNext();
    };
  }

  function admitNext(): void {
    for (;;) {
      const next = leastServed(queue);
      if (next === undefined || !fits(next.units)) return;
      queue.delete(next);
      next.admit();
    }
  }

  return {
    async enter(units, { signal }) {
      if (queue.size === 0 && fits(units)) return start(units);
      if (queue.size >= questionsWaiting) throw overloaded();
      return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
          queue.delete(waiting);
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          settle();
        };
        const giveUp = () => end(() => reject(signal.reason));
        const waiting: Waiting = {
          // Small ones go first, and wait for large ones only where these run already.
          usedMs: units,
          signal,
          units,
          admit: () => end(() => resolve(start(units))),
        };
        const timer = setTimeout(() => end(() => reject(overloaded())), patienceMs);
        signal.addEventListener('abort', giveUp, { once: true });
        queue.add(waiting);
        admitNext();
      });
    },
  };
}

const overloaded = () =>
  new DomainError('OVERLOADED', 'The service has more to do than it can take on.', {
    hint: 'Ask again in some seconds, or ask for less at once.',
  });
