/**
 * Explains why a question has no path: it relaxes each constraint by itself and searches for the shortest
 * paths without it.
 */

import { MAX_DAY, MIN_DAY } from '../../domain/time/iso-day.js';
import { MAX_LENGTH, type PathQuestion } from './path-question.js';
import type { Deadline, PathsFound } from './search-paths.js';
import { MAX_PATHS } from './search-paths.js';

type Search = (question: PathQuestion, shortestOnly: boolean) => Promise<PathsFound>;

interface Relaxation {
  /** The beginning of the sentence. */
  readonly words: string;
  readonly question: PathQuestion;
}

export async function whyNoPath(
  question: PathQuestion,
  found: PathsFound,
  deadline: Deadline,
  search: Search,
): Promise<{ readonly truncated: boolean; readonly noPathBecause: readonly string[] }> {
  const unknown = [
    ...(found.degreeOf.from === null ? [question.from] : []),
    ...(found.degreeOf.to === null ? [question.to] : []),
  ];
  if (unknown.length > 0)
    return { truncated: false, noPathBecause: unknown.map((id) => `There is no entity ${id}.`) };
  const isolated = [
    ...(found.degreeOf.from === 0 ? [question.from] : []),
    ...(found.degreeOf.to === 0 ? [question.to] : []),
  ];
  if (isolated.length > 0)
    return { truncated: false, noPathBecause: isolated.map((id) => `${id} has no links.`) };

  const sentences: string[] = [];
  let complete = !found.cut;
  let { unhurried } = found;
  if (found.cut) sentences.push('The search was cut off before it met a path; there may be one.');
  const relaxations = relaxationsOf(question);
  for (const { words, question: relaxed } of relaxations) {
    if (!unhurried && deadline.left() <= 0) {
      sentences.push('Not every constraint could be tried in time.');
      return { truncated: true, noPathBecause: sentences };
    }
    const { paths, cut, ...rest } = await search(relaxed, true);
    unhurried &&= rest.unhurried;
    if (paths.length > 0) sentences.push(`${words} ${howMany(paths, cut)}.`);
    else complete &&= !cut;
  }
  if (sentences.length === 0) sentences.push(nothingHelps(question, relaxations.length, complete));
  return { truncated: found.cut, noPathBecause: sentences };
}

/** Returns one relaxation for each constraint that is set, in the order of the arguments. */
function relaxationsOf(question: PathQuestion): Relaxation[] {
  const { types, window, maxLength, minOrigins, excludeHubsOver, timeRespecting, asked } = question;
  const relaxed = (isSet: boolean, words: string, change: Partial<PathQuestion>): Relaxation[] =>
    isSet ? [{ words, question: { ...question, ...change } }] : [];
  const isWindowSet =
    asked.during !== null &&
    (window.from !== MIN_DAY || window.to !== MAX_DAY || window.certainty === 'CERTAIN');
  return [
    ...relaxed(types !== null, ['Without via', types?.join(', ')].filter(Boolean).join(' '), { types: null }),
    ...relaxed(isWindowSet, `Without during ${asked.during}`, {
      window: { from: MIN_DAY, to: MAX_DAY, certainty: 'POSSIBLE' },
    }),
    ...relaxed(isWindowSet && window.certainty === 'CERTAIN', 'With certainty POSSIBLE', {
      window: { ...window, certainty: 'POSSIBLE' },
    }),
    ...relaxed(maxLength < MAX_LENGTH, `With maxLength ${MAX_LENGTH}`, { maxLength: MAX_LENGTH }),
    ...relaxed(minOrigins > 1, `Without minOrigins ${minOrigins}`, { minOrigins: 1 }),
    ...relaxed(excludeHubsOver !== null, `Without excludeHubsOver ${excludeHubsOver}`, {
      excludeHubsOver: null,
    }),
    ...relaxed(timeRespecting, 'Without timeRespecting', { timeRespecting: false }),
  ];
}

/** Describes the shortest paths, since the search stopped after them. */
function howMany(paths: PathsFound['paths'], cut: boolean): string {
  const length = paths[0]?.links.length ?? 0;
  const links = `${length} link${length === 1 ? '' : 's'}`;
  if (paths.length > MAX_PATHS) return `there are more than ${MAX_PATHS} paths of ${links}`;
  const atLeast = cut ? 'at least ' : '';
  if (paths.length === 1) return `there is ${atLeast}${cut ? 'one' : 'a'} path of ${links}`;
  return `there are ${atLeast}${paths.length} paths of ${links}`;
}

function nothingHelps(question: PathQuestion, tried: number, complete: boolean): string {
  if (!complete) return 'No path was met with any single constraint relaxed, but the search was cut off.';
  if (tried > 0) return 'No single constraint, relaxed, gives a path.';
  return `There is no path of up to ${question.maxLength} links between them.`;
}
