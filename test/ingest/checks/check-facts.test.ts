import { describe, expect, test } from 'vitest';
import { fieldOf, PREDICATES } from '../../../src/domain/predicates.js';
import { checkAll } from '../../../src/ingest/checks/check-all.js';
import { projectAll } from '../../../src/ingest/projection/project-all.js';
import { fullRecord, NAMED_RECORDS, PREFIXES } from '../full-records.js';
import { filesOf, problemsOf, SOURCES } from '../seeds-of.js';

const named = 'names: [{ value: X }]';
const fact = (predicate: string): string =>
  `facts: [{ predicate: ${predicate}, value: x, sources: source:mfa }]`;
const withFact = (record: string, predicate: string): string[] =>
  problemsOf(`- { ${record}, ${named}, ${fact(predicate)} }\n${SOURCES}\n`);
const EVENT = 'id: event:x, kind: OTHER';

/** A second event with the number of the full one makes the series a fact of its own. */
const RIVAL = `- { id: event:rival, kind: OTHER, ${named}, series: [{ of: series:some-series, ordinal: 4, sources: source:a-source }] }\n`;

describe('predicates that a field says', () => {
  test('are all that the projection makes of the fields of records', () => {
    const texts = PREFIXES.map((prefix) =>
      fullRecord(prefix)
        .replace(/^ *facts:\n.*\n/m, '')
        .replace('wikidata', prefix),
    );
    const named = texts.map((text) =>
      text.replace(/(- \{ value: "Name [^}]*)\}/, '$1, when: "2019", sources: source:a-source }'),
    );
    const { records, problems } = checkAll(
      filesOf({ 'a.yaml': `${named.join('')}${NAMED_RECORDS}${RIVAL}` }),
    );
    expect(problems).toEqual([]);
    const made = new Set(projectAll(records).claims.map((claim) => claim.predicate));
    expect([...made].filter((predicate) => fieldOf(predicate) === null)).toEqual([]);
    expect(made).toContain('edition.4');
    const reserved = [...PREDICATES.keys()].filter((predicate) => fieldOf(predicate) !== null);
    expect([...made].filter((predicate) => predicate !== 'edition.4').sort()).toEqual(reserved.sort());
  });

  test.each([
    ['dates', 'write it under dates'],
    ['ordinal', 'write ordinal: under series'],
    ['edition.2', 'write ordinal: under series'],
    ['edition.II', 'write ordinal: under series'],
    ['attendance.states', 'write it under reported, which counts states, organizations, people, ministers'],
    ['attendance.women', 'another group needs a predicate of its own'],
    ['name', 'write it under names'],
    ['completeList', 'write it under completeLists'],
    ['participants', 'write it under participants'],
    ['summary', 'write it under summary'],
    ['onBehalfOf', 'write it under for in the record of its statement'],
  ])('%s is refused with the field to use', (predicate, hint) => {
    const problems = withFact(EVENT, predicate);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^a\.yaml:1:\d+ event:x: .* is no predicate of a free fact: the field/);
    expect(problems[0]).toContain(hint);
  });

  test('of another kind of record are refused with that kind', () => {
    expect(withFact('id: series:x', 'edition.2')).toEqual([
      expect.stringContaining('write it under series in the record of its event'),
    ]);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty', 'title', 'founded', 'editions', 'notRegistered'])(
    '%s is none of them',
    (predicate) => {
      expect(withFact(EVENT, predicate)).toEqual([]);
    },
  );
});
