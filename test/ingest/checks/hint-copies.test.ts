import { describe, expect, test } from 'vitest';
import { checkAll } from '../../../src/ingest/checks/check-all.js';
import { formatProblem } from '../../../src/ingest/records/problem.js';
import { filesOf } from '../seeds-of.js';

const FIRST =
  '- { id: source:first, publisher: Agency, title: "Kuwait hosts fourth Dushanbe conference", kind: PRESS, published: 2024-11-04 }';
const hintsOf = (second: string): string[] => {
  const { problems, hints } = checkAll(
    filesOf({ 'a.yaml': `${FIRST}\n- { id: source:second, kind: PRESS, ${second} }` }),
  );
  expect(problems).toEqual([]);
  return hints.map(formatProblem);
};
const ALIKE = 'title: "Fourth Dushanbe conference: Kuwait hosts"';

describe('sources with titles alike', () => {
  test('from the same days, of two publishers, get a hint', () => {
    expect(hintsOf(`publisher: Daily, ${ALIKE}, published: 2024-11-06`)).toEqual([
      'a.yaml:2:55 source:second: its title is much like that of source:first, of Agency, from the same days — if one passes on the text of the other, write derivedFrom: source:first, or name its origin; else leave it',
    ]);
  });

  test('get none where both reprint what bears no date', () => {
    const reprint = (id: string) =>
      `id: source:${id}, kind: PRESS, publisher: ${id}, ${ALIKE}, published: 2024-11-06, derivedFrom: source:original`;
    const text = `- { id: source:original, publisher: Agency, title: News, kind: PRESS }
- { ${reprint('daily')} }
- { ${reprint('weekly')} }`;
    expect(checkAll(filesOf({ 'a.yaml': text })).hints).toEqual([]);
  });

  test.each([
    ['are of one publisher', `publisher: AGENCY (site), ${ALIKE}, published: 2024-11-06`],
    ['are weeks apart', `publisher: Daily, ${ALIKE}, published: 2024-11-26`],
    ['have no day', `publisher: Daily, ${ALIKE}, published: 2024-11`],
    ['are known as copies', `publisher: Daily, ${ALIKE}, published: 2024-11-06, derivedFrom: source:first`],
    [
      'have an origin',
      `publisher: Daily, ${ALIKE}, published: 2024-11-06, origin: { of: Agency, note: it says so }`,
    ],
    ['are not alike', 'publisher: Daily, title: "Conference opens in Kuwait today", published: 2024-11-06'],
    ['share few words', 'publisher: Daily, title: "Dushanbe conference", published: 2024-11-06'],
  ])('get none where they %s', (_, second) => {
    expect(hintsOf(second)).toEqual([]);
  });
});
