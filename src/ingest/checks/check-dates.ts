/** Dates that do not parse, and sightings without an end. */

import type { PeriodKind } from '../../domain/time/parse-period.js';
import type { Problem } from '../records/problem.js';
import { readPeriod } from '../records/read-period.js';
import type { SeedPath } from '../records/read-yaml.js';
import { isDeclaration, isPerson, isSource } from '../records/record-kinds.js';
import { type LocatedRecord, problemIn } from './id-index.js';

export const checkDates = (placed: LocatedRecord): Problem[] => [
  ...badDates(placed),
  ...openSightings(placed),
];

function badDates(placed: LocatedRecord): Problem[] {
  return datesOf(placed).flatMap(({ path, text }) => {
    const read = readPeriod(text, { kind: kindOf(placed, path) });
    return read.ok ? [] : [problemIn(placed, path, read.message.replace(/\.$/, ''), read.hint)];
  });
}

function kindOf(placed: LocatedRecord, path: SeedPath): PeriodKind {
  if (path.at(-1) === 'seen') return 'seen';
  return path[0] === 'dates' && isDeclaration(placed.record) ? 'instant' : 'span';
}

/** "Seen in post" is what sources saw: it begins and ends with a sighting. */
function openSightings(placed: LocatedRecord): Problem[] {
  const { record } = placed;
  if (!isPerson(record)) return [];
  return record.posts.flatMap((post, i) => {
    if (post.seen === undefined || !/^(?:\.\.)?\/|\/(?:\.\.)?$/.test(post.seen)) return [];
    const hint =
      'write the days of the first and the last sighting; an open term of office that a source states is when:';
    return [problemIn(placed, ['posts', i, 'seen'], `seen ${post.seen} is open at one end`, hint)];
  });
}

function datesOf(placed: LocatedRecord): { path: SeedPath; text: string }[] {
  if (isSource(placed.record)) {
    return placed.record.published === undefined
      ? []
      : [{ path: ['published'], text: placed.record.published }];
  }
  const found: { path: SeedPath; text: string }[] = [];
  const collect = (value: unknown, path: SeedPath): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        collect(item, [...path, i]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, field] of Object.entries(value)) collect(field, [...path, key]);
    } else if (typeof value === 'string' && isDate(path)) {
      found.push({ path, text: value });
    }
  };
  collect(placed.record, []);
  return found;
}

const isDate = (path: SeedPath): boolean => {
  const field = path.at(-1);
  return field === 'when' || field === 'seen' || (field === 'value' && path[0] === 'dates');
};
