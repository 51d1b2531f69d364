/**
 * Several random graphs in one store, so that one load serves all of them. Every id of a graph begins with a mark of its
 * own: what starts at an id of one graph never meets another. What lists or searches all there is cannot be asked so.
 */
import fc from 'fast-check';
import { KIND_OF_PREFIX } from '../../src/domain/kinds.js';
import type { Projection } from '../../src/domain/projection.js';
import { emptyProjection } from './random-projection.js';

interface HasProjection {
  readonly projection: Projection;
}

const ID = new RegExp(`\\b(${[...KIND_OF_PREFIX.keys()].join('|')}):(?=[a-z0-9])`, 'g');

/** As many cases as told, whose ids differ. */
export const sideBySide = <T extends HasProjection>(
  oneCase: fc.Arbitrary<T>,
  count: number,
): fc.Arbitrary<readonly T[]> =>
  fc
    .array(oneCase, { minLength: count, maxLength: count, size: 'max' })
    .map((cases) => cases.map((one, i) => marked(one, `g${i}`)));

/** The one graph that holds those of all cases. */
export function allOf(cases: readonly HasProjection[]): Projection {
  const keys = Object.keys(emptyProjection) as (keyof Projection)[];
  const all = keys.map((key) => [
    key,
    cases.flatMap(({ projection }) => projection[key] as readonly unknown[]),
  ]);
  return Object.fromEntries(all) as Projection;
}

const marked = <T>(value: T, mark: string): T =>
  JSON.parse(JSON.stringify(value).replaceAll(ID, `$1:${mark}-`)) as T;
