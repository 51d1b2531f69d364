import { DomainError } from '../domain/errors.js';
import type { Projection } from '../domain/projection.js';
import { checkAll } from '../ingest/checks/check-all.js';
import { projectAll } from '../ingest/projection/project-all.js';
import { formatProblem } from '../ingest/records/problem.js';
import { readSeeds } from '../ingest/records/read-yaml.js';
import { packageRoot } from '../shared/package-files.js';

export interface LoadedSeeds {
  readonly records: number;
  readonly projection: Projection;
  /** Problem lines that stop nothing. */
  readonly hints: readonly string[];
}

export const defaultSeedsDir = `${packageRoot}/seeds`;

/**
 * Reads, checks and projects the seed files.
 * @throws DomainError `BAD_SEEDS` that lists every problem
 */
export async function loadSeeds(seedsDir: string = defaultSeedsDir): Promise<LoadedSeeds> {
  const files = await readSeeds(seedsDir);
  const { records, problems, hints } = checkAll(files);
  if (problems.length > 0) {
    const list = problems.map(formatProblem).join('\n');
    throw new DomainError(
      'BAD_SEEDS',
      `${list}\n\n${problems.length} problem${problems.length === 1 ? '' : 's'} in the seed files; nothing was loaded.`,
    );
  }
  return { records: records.length, projection: projectAll(records), hints: hints.map(formatProblem) };
}
