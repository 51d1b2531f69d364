/** Collects the problems of an import. All are counted; only the first thousand are kept, as nobody reads more. */
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
  let total = 0;
  return {
    add(...problems) {
      total += problems.length;
      kept.push(...problems.slice(0, KEPT - kept.length));
    },
    throwIfAny() {
      if (total === 0) return;
      const lines = sortProblems(kept).map(formatProblem);
      const rest = total > kept.length ? [`… and ${total - kept.length} more`] : [];
      throw new DomainError(
        'BAD_SEEDS',
        `${[...lines, ...rest].join('\n')}\n\n${total} problem${total === 1 ? '' : 's'} in the records; nothing was loaded.`,
      );
    },
  };
}
