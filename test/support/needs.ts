/**
 * Suites that need something a machine may lack (a Neo4j, a browser). Without it they are skipped, and the reason is
 * said at the end of the run (not-run-reporter.ts); under CI=true the reason is a failing test.
 */
import { describe, test } from 'vitest';

export interface Unavailable {
  readonly unavailable: string;
}

declare module 'vitest' {
  interface TaskMeta {
    /** Why a suite was not run. */
    notRun?: string;
  }
}

export function isUnavailable(found: object): found is Unavailable {
  return 'unavailable' in found;
}

/** `body` also runs with the stand-in, to count its tests; none of them and no hook is then executed. */
export function describeWith<T extends object>(
  name: string,
  found: T | Unavailable,
  standIn: T,
  body: (found: T) => void,
): void {
  if (!isUnavailable(found)) {
    describe(name, () => body(found));
  } else if (isContinuousIntegration()) {
    describe(name, () => {
      test('has what it needs', () => {
        throw new Error(found.unavailable);
      });
    });
  } else {
    describe.skip(name, { meta: { notRun: found.unavailable } }, () => body(standIn));
  }
}

export function isContinuousIntegration(): boolean {
  return !['', '0', 'false', undefined].includes(process.env.CI);
}
