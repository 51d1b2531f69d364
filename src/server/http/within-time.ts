import { DomainError } from '../../domain/errors.js';

interface Bounds {
  readonly timeoutMs: number;
  readonly late: (timeoutMs: number) => DomainError;
  /** Aborts when the client hangs up. */
  readonly hangUp: AbortSignal;
}

/** Runs a task that ends when the time is over or the client hangs up: its signal aborts then, and so does the wait for it. */
export async function withinTime<T>(
  { timeoutMs, late, hangUp }: Bounds,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const { signal } = controller;
  const abandon = () => controller.abort(new DomainError('ABANDONED', 'The client hung up.'));
  if (hangUp.aborted) abandon();
  hangUp.addEventListener('abort', abandon, { once: true });
  const timer = setTimeout(() => controller.abort(late(timeoutMs)), timeoutMs);
  try {
    return await Promise.race([task(signal), rejected(signal)]);
  } finally {
    clearTimeout(timer);
    hangUp.removeEventListener('abort', abandon);
  }
}

const rejected = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
