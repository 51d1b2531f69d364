import { describe, expect, test } from 'vitest';
import { checkAll } from '../../../src/ingest/checks/check-all.js';
import { formatProblem } from '../../../src/ingest/records/problem.js';
import { BROKEN_RECORDS, BROKEN_YAML, OTHERS } from '../broken-records.js';
import { filesOf, SOURCES } from '../seeds-of.js';

describe('one mistake is one problem, with file, line, the record and what to do', () => {
  const others = OTHERS + SOURCES;
  const sound = filesOf({
    'b.yaml': others,
    'c.yaml':
      '- { id: topic:x, names: [{ value: X }] }\n- { id: event:x, kind: OTHER, names: [{ value: X }] }\n',
  });

  test('beside records that have none', () => {
    expect(checkAll(sound).problems).toEqual([]);
  });

  test.each([...BROKEN_YAML, ...BROKEN_RECORDS])('$mistake', ({ text, line, says }) => {
    const id = text.includes('event:x') ? 'event:x' : 'topic:x';
    const other = id === 'event:x' ? 'topic:x, ' : 'event:x, kind: OTHER, ';
    const files = filesOf({
      'b.yaml': others,
      'c.yaml': `- { id: ${other} names: [{ value: X }] }\n`,
      'a.yaml': text,
    });
    const problems = checkAll(files).problems.map(formatProblem);
    expect(problems).toEqual([expect.stringMatching(says)]);
    expect(problems[0]).toMatch(new RegExp(`^a\\.yaml:${line}:\\d+ .*${id}`));
  });
});
