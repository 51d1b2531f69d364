/** Finds dates that do not parse, and sightings that are open at one end. */

import type { PeriodKind } from '../../domain/time/parse-period.js';
import type { Problem } from '../records/problem.js';
import { readPeriod } from '../records/read-period.js';
import type { SeedPath } from '../records/read-yaml.js';
import { isDeclaration, isPerson, isSource } from '../records/record-kinds.js';
import { type LocatedRecord, problemIn } from './id-index.js';

export const checkDates = (located: LocatedRecord): Problem[] => [
  ...badDates(located),
  ...openSightings(located),
];

function badDates(located: LocatedRecord): Problem[] {
  return datesOf(located).flatMap(({ path, text }) => {
    const read = readPeriod(text, { kind: kindOf(located, path) });
    return read.ok ? [] : [problemIn(located, path, read.message.replace(/\.$/, ''), read.hint)];
  });
}

function kindOf(located: LocatedRecord, path: SeedPath): PeriodKind {
  if (path.at(-1) === 'seen') return 'seen';
  return path[0] === 'dates' && isDeclaration(located.record) ? 'instant' : 'span';
}

/** Being seen in a post begins and ends with a sighting, so it is never open. */
function openSightings(located: LocatedRecord): Problem[] {
  const { record } = located;
  if (!isPerson(record)) return [];
  return record.posts.flatMap((post, i) => {
    if (post.seen === undefined || !/^(?:\.\.)?\/|\/(?:\.\.)?$/.test(post.seen)) return [];
    const hint =
      'write the days of the first and the last sighting; an open term of office that a source states is when:';
    return [problemIn(located, ['posts', i, 'seen'], `seen ${post.seen} is open at one end`, hint)];
  });
}

function datesOf(located: LocatedRecord): { path: SeedPath; text: string }[] {
  if (isSource(located.record)) {
    return located.record.published === undefined
      ? []
      : [{ path: ['published'], text: located.record.published }];
  }
  const dates: { path: SeedPath; text: string }[] = [];
  const collect = (value: unknown, path: SeedPath): void => {
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        collect(item, [...path, i]);
      });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, field] of Object.entries(value)) collect(field, [...path, key]);
    } else if (typeof value === 'string' && isDate(path)) {
      dates.push({ path, text: value });
    }
  };
  collect(located.record, []);
  return dates;
}

const isDate = (path: SeedPath): boolean => {
  const field = path.at(-1);
  return field === 'when' || field === 'seen' || (field === 'value' && path[0] === 'dates');
};
