/** The problems of an import: all are counted, and as many are kept as anybody reads. */
import { DomainError } from '../../domain/errors.js';
import { formatProblem, type Problem, sortProblems } from './problem.js';

const KEPT = 1_000;

export interface ProblemList {
  add(...problems: readonly Problem[]): void;
  /** @throws DomainError `BAD_SEEDS` with the problems, when there are any */
  throwIfAny(): void;
}

export function createProblemList(): ProblemList {
  const kept: Problem[] = [];
  let found = 0;
  return {
    add(...problems) {
      found += problems.length;
      kept.push(...problems.slice(0, KEPT - kept.length));
    },
    throwIfAny() {
      if (found === 0) return;
      const told = sortProblems(kept).map(formatProblem);
      const rest = found > kept.length ? [`… and ${found - kept.length} more`] : [];
      throw new DomainError(
        'BAD_SEEDS',
        `${[...told, ...rest].join('\n')}\n\n${found} problem${found === 1 ? '' : 's'} in the records; nothing was loaded.`,
      );
    },
  };
}
