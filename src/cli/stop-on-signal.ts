import { reportFailure } from './report-failure.js';

/** A stop that takes longer than this ends the process with an exit code of failure. */
const DEADLINE_MS = 10_000;

/** One key press can come as two signals, from the terminal and from npm. */
const ONE_PRESS_MS = 500;

/**
 * Ends the process when it is told to: with 0 when `stop` resolves to true, with 1 when it resolves to false, fails or takes too
 * long. A second signal ends it at once.
 */
export function stopOnSignal(stop: () => Promise<boolean>): void {
  let toldAt: number | undefined;
  const onSignal = () => {
    if (toldAt === undefined) {
      toldAt = performance.now();
      setTimeout(() => process.exit(1), DEADLINE_MS).unref();
      void stop().then(
        (isOrderly) => process.exit(isOrderly ? 0 : 1),
        (error) => {
          reportFailure(error);
          process.exit(1);
        },
      );
    } else if (performance.now() - toldAt > ONE_PRESS_MS) process.exit(1);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
