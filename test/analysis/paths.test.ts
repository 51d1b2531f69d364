/** The search for paths over links in memory, against walking everywhere. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchFor } from '../../src/analysis/paths/find-paths.js';
import { pathQuestion } from '../../src/analysis/paths/path-question.js';
import type { Deadline, LinkReader } from '../../src/analysis/paths/search-paths.js';
import type { LightLink } from '../../src/store/queries/traversal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomRuns } from '../support/random-runs.js';
import {
  allPaths,
  DAYS,
  type OracleLink,
  type OracleQuestion,
  randomLinks,
  randomQuestion,
  twoEnds,
} from './paths-oracle.js';

const GRAPHS = randomRuns(500, 2_000);
const noHurry: Deadline = { left: () => 1_000 };

function toArguments(question: OracleQuestion) {
  const { during, certainty, from, to, ...rest } = question;
  // Without a window CERTAIN asks for a day in all of time that is certain.
  return pathQuestion(from, to, { ...rest, during: { ...during, certainty } });
}

/** What the statements of a store do, over a list. */
function readerOf(links: readonly OracleLink[], question: OracleQuestion): LinkReader {
  const { via, minOrigins, certainty } = question;
  const { from = '0000-01-01', to = '9999-12-31' } = question.during ?? {};
  const meets = (l: OracleLink) =>
    certainty === 'CERTAIN'
      ? l.startLatest <= to && l.endEarliest >= from
      : l.startEarliest <= to &&
        l.endLatest >= from &&
        !(l.gaps ?? []).some((run) => run.slice(0, 10) <= from && run.slice(11) >= to);
  const allowed = links.filter(
    (l) => (via ?? [l.type]).includes(l.type) && l.origins >= minOrigins && meets(l),
  );
  return {
    degrees: async (ids) =>
      new Map(ids.map((id) => [id, links.filter((l) => l.from === id || l.to === id).length])),
    expand: async (ids, limit) => {
      const around = ids.map((id) => allowed.flatMap((l) => lightLinks(l).filter((x) => x.entityId === id)));
      return {
        links: around.flatMap((l) => l.slice(0, limit)),
        trimmed: around.some((l) => l.length > limit),
      };
    },
  };
}

const lightLinks = ({
  id,
  type,
  from,
  to,
  origins,
  startEarliest,
  endLatest,
  gaps = [],
}: OracleLink): LightLink[] => {
  const common = { id, type, origins, earliest: startEarliest, latest: endLatest, gaps };
  return [
    { ...common, entityId: from, other: to },
    { ...common, entityId: to, other: from },
  ];
};

async function search(links: readonly OracleLink[], question: OracleQuestion) {
  const found = await searchFor(readerOf(links, question), toArguments(question), noHurry);
  const wanted = found.paths.slice(0, question.first);
  return {
    paths: wanted.map(({ nodes, links: chosen }) =>
      [nodes[0], ...nodes.slice(1).flatMap((id, i) => [chosen[i]?.id, id])].join(' '),
    ),
    /** Entities and types only: what makes a path. */
    keys: wanted.map(({ nodes, links: chosen }) =>
      [nodes[0], ...nodes.slice(1).flatMap((id, i) => [chosen[i]?.type, id])].join(' '),
    ),
    specificities: wanted.map((p) => p.specificity),
    truncated: found.cut || found.paths.length > question.first,
  };
}

const question = randomQuestion.map((q): OracleQuestion => ({ ...q, ...twoEnds }));
describe('over random graphs', () => {
  test('the paths are all paths, in order, cut to what was asked for', async () => {
    const lengths = new Map<number, number>();
    const constrained = {
      via: 0,
      minOrigins: 0,
      excludeHubsOver: 0,
      timeRespecting: 0,
      during: 0,
      certain: 0,
    };
    await fc.assert(
      fc.asyncProperty(randomLinks, question, async (links, q) => {
        const expected = allPaths(links, q, DAYS);
        const { paths, specificities, truncated } = await search(links, q);
        expect(paths).toEqual(expected.paths);
        expect(specificities).toEqual(expected.specificities);
        expect(truncated).toBe(expected.total > q.first);
        if (paths.length > 0) {
          constrained.via += Number(q.via !== null);
          constrained.minOrigins += Number(q.minOrigins > 1);
          constrained.excludeHubsOver += Number(q.excludeHubsOver !== null);
          constrained.timeRespecting += Number(q.timeRespecting);
          constrained.during += Number(q.during !== null);
          constrained.certain += Number(q.during !== null && q.certainty === 'CERTAIN');
        }
        for (const path of paths) {
          const length = (path.split(' ').length - 1) / 2;
          lengths.set(length, (lengths.get(length) ?? 0) + 1);
        }
      }),
      { numRuns: GRAPHS },
    );
    const long = (lengths.get(5) ?? 0) + (lengths.get(6) ?? 0);
    expectExercised(long, GRAPHS / 10);
    expect(Math.max(...lengths.keys())).toBeLessThanOrEqual(6);
    expectExercised(Math.min(...Object.values(constrained)), GRAPHS / 25);
  });

  test('links in another order give the same answer', async () => {
    await fc.assert(
      fc.asyncProperty(randomLinks, question, fc.infiniteStream(fc.nat()), async (links, q, keys) => {
        const shuffled = links
          .map((link) => ({ link, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        expect(
          await search(
            shuffled.map((s) => s.link),
            q,
          ),
        ).toEqual(await search(links, q));
      }),
      { numRuns: randomRuns(150, 500) },
    );
  });

  test('from the other end the same paths are found', async () => {
    await fc.assert(
      fc.asyncProperty(randomLinks, question, async (links, q) => {
        const there = { ...q, timeRespecting: false, first: 50 };
        const back = { ...there, from: q.to, to: q.from };
        const reversed = (path: string) => path.split(' ').reverse().join(' ');
        const [forth, reverse] = [await search(links, there), await search(links, back)];
        fc.pre(!forth.truncated);
        expect(reverse.paths.map(reversed).sort()).toEqual(forth.paths.toSorted());
      }),
      { numRuns: randomRuns(150, 500) },
    );
  });
});

describe('a stricter question never adds a path', () => {
  const stricter: Readonly<Record<string, (q: OracleQuestion) => OracleQuestion>> = {
    'more origins': (q) => ({ ...q, minOrigins: q.minOrigins + 1 }),
    'hubs left out': (q) => ({ ...q, excludeHubsOver: (q.excludeHubsOver ?? 6) - 1 }),
    'a shorter period': (q) => ({ ...q, during: { from: '2020-01-03', to: q.during?.to ?? '2020-01-05' } }),
    'certain overlap': (q) => ({ ...q, certainty: 'CERTAIN' }),
    'links in order': (q) => ({ ...q, timeRespecting: true }),
    'fewer types': (q) => ({ ...q, via: (q.via ?? ['ORGANIZED', 'PARTICIPATED_IN']).slice(1) }),
    'shorter paths': (q) => ({ ...q, maxLength: Math.max(1, q.maxLength - 1) }),
  };

  test.each(Object.keys(stricter))('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(randomLinks, question, async (links, q) => {
        const loose: OracleQuestion = {
          ...q,
          first: 50,
          during:
            q.during === null || q.during.to < '2020-01-03' ? null : { ...q.during, from: '2020-01-01' },
          timeRespecting: name === 'links in order' ? false : q.timeRespecting,
        };
        const before = await search(links, loose);
        fc.pre(!before.truncated);
        const after = await search(links, stricter[name]?.(loose) ?? loose);
        expect(before.keys).toEqual(expect.arrayContaining(after.keys));
      }),
      { numRuns: randomRuns(150, 500) },
    );
  });

  test('a date made more precise takes away what was only possible and adds to what is certain', async () => {
    await fc.assert(
      fc.asyncProperty(randomLinks, question, fc.nat(), async (links, q, pick) => {
        const at = pick % links.length;
        const precise = links.map((l, i) => {
          if (i !== at || l.startEarliest > l.endLatest) return l;
          const [day = ''] = [l.startLatest, l.endLatest].sort();
          const [, end = ''] = [l.endEarliest, day].sort();
          return { ...l, startEarliest: day, startLatest: day, endEarliest: end, endLatest: end };
        });
        const possible: OracleQuestion = { ...q, first: 50, certainty: 'POSSIBLE' };
        const certain: OracleQuestion = { ...possible, certainty: 'CERTAIN', timeRespecting: false };
        const [before, certainAfter] = [await search(links, possible), await search(precise, certain)];
        fc.pre(!before.truncated && !certainAfter.truncated);
        expect(before.keys).toEqual(expect.arrayContaining((await search(precise, possible)).keys));
        expect(certainAfter.keys).toEqual(expect.arrayContaining((await search(links, certain)).keys));
      }),
      { numRuns: randomRuns(150, 500) },
    );
  });
});
