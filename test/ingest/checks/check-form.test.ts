import { describe, expect, test } from 'vitest';
import { problemsOf, SOURCES } from '../seeds-of.js';

const topic = (fields: string): string => `- id: topic:x\n  names: [{ value: X }]\n  ${fields}\n`;

describe('the form of a record', () => {
  test('without an id', () => {
    expect(problemsOf('- names: [{ value: X }]\n')).toEqual([
      'a.yaml:1:3 is a record without an id — start it with "- id: kind:some-name"',
    ]);
  });

  test('that is only a word', () => {
    expect(problemsOf('- nonsense\n')).toEqual([
      'a.yaml:1:3 is a record without an id — start it with "- id: kind:some-name"',
    ]);
  });

  test('of an unknown kind', () => {
    expect(problemsOf('- id: topics:x\n  names: [{ value: X }]\n')).toEqual([
      'a.yaml:1:3 topics:x is of no known kind — did you mean topic?',
    ]);
    expect(problemsOf('- id: something-else\n')).toEqual([
      expect.stringContaining('is of no known kind — an id begins with one of state, org,'),
    ]);
  });

  test('with an id in the wrong letters', () => {
    expect(problemsOf('- id: topic:Border_Security\n  names: [{ value: X }]\n')).toEqual([
      'a.yaml:1:3 id: topic:Border_Security is not an id — write topic:some-name in lower case letters, digits and single hyphens',
    ]);
  });

  test('with an unknown field, and the field that was meant', () => {
    expect(problemsOf(topic('sumary: A topic'))).toEqual([
      'a.yaml:3:3 topic:x: has an unknown field sumary — did you mean summary?',
    ]);
  });

  test('with an unknown field deep inside, and the fields that are known there', () => {
    expect(problemsOf(topic('broader: [{ of: topic:x, banana: 1, sources: source:a }]'))).toContainEqual(
      'a.yaml:3:28 topic:x: broader[1] has an unknown field banana — fields here: of, sources, when, modality, rank, polarity, note',
    );
  });

  test('with text that a comma has broken up', () => {
    const text = '- id: topic:x\n  names: [{ value: Arms, small and light }]\n';
    expect(problemsOf(text)).toEqual([
      'a.yaml:2:26 topic:x: names[1] has an unknown field small and light — a comma in { … } ends a value: put the text before it in quotes',
    ]);
  });

  test('without names', () => {
    expect(problemsOf('- id: topic:x\n')).toEqual(['a.yaml:1:3 topic:x: lacks names']);
    expect(problemsOf('- id: topic:x\n  names: []\n')).toEqual([
      'a.yaml:2:3 topic:x: names must not be empty — write a value or leave the field out',
    ]);
  });

  test('without sources where a fact needs them', () => {
    expect(problemsOf(topic('facts:\n    - { predicate: content, value: much }'))).toEqual([
      'a.yaml:4:7 topic:x: facts[1] has no sources — a fact needs at least one: sources: [source:…]',
    ]);
    expect(problemsOf(topic('facts:\n    - { predicate: content, value: much, sources: [] }'))).toEqual([
      expect.stringMatching(/^a\.yaml:4:42 topic:x: facts\[1\]\.sources must not be empty/),
    ]);
  });

  test('with a value of the wrong type', () => {
    expect(problemsOf('- id: topic:x\n  names: [{ value: 1373 }]\n')).toEqual([
      'a.yaml:2:13 topic:x: names[1].value must be text, but is a number — put it in quotes: "1373"',
    ]);
    expect(problemsOf('- id: topic:x\n  names: X\n')).toEqual([
      'a.yaml:2:3 topic:x: names must be a list, but is text — write it as a list, each item after a hyphen',
    ]);
  });

  test('with a value that is none of the known ones', () => {
    const event = '- id: event:x\n  kind: CONFERENSE\n  names: [{ value: X, kind: NICKNAME }]\n';
    expect(problemsOf(event)).toEqual([
      'a.yaml:2:3 event:x: kind: CONFERENSE is not known here — did you mean CONFERENCE?',
      'a.yaml:3:23 event:x: names[1].kind: NICKNAME is not known here — one of OFFICIAL, COMMON, ACRONYM, FORMER, TRANSLITERATION, UNOFFICIAL_TRANSLATION',
    ]);
  });

  test('with a field that may be one or a list, told in the words of what was written', () => {
    const event = (who: string): string =>
      `- id: event:x\n  kind: OTHER\n  names: [{ value: X }]\n  participants:\n    - who: ${who}\n      sources: source:mfa\n${SOURCES}\n`;
    expect(problemsOf(event('[topic:x, Qatar]'))).toEqual([
      'a.yaml:5:13 event:x: participants[1].who[1]: topic:x is of the wrong kind — an id of state, org, person belongs here',
      'a.yaml:5:22 event:x: participants[1].who[2]: Qatar is not an id — write state:some-name in lower case letters, digits and single hyphens',
    ]);
    expect(problemsOf(event('topic:x'))).toEqual([
      'a.yaml:5:7 event:x: participants[1].who: topic:x is of the wrong kind — an id of state, org, person belongs here',
    ]);
    expect(problemsOf(event('7'))).toEqual([
      'a.yaml:5:7 event:x: participants[1].who cannot be a number — write a list or text',
    ]);
  });

  test('with a count that is no count, or counts nothing', () => {
    const event = (reported: string): string =>
      `- id: event:x\n  kind: OTHER\n  names: [{ value: X }]\n  reported:\n    - { ${reported}, sources: source:mfa }\n${SOURCES}\n`;
    expect(problemsOf(event('states: many'))).toEqual([
      expect.stringMatching(/^a\.yaml:5:9 event:x: reported\[1\]\.states: many must be a count such as 48/),
    ]);
    expect(problemsOf(event('note: none'))).toEqual([
      'a.yaml:5:7 event:x: reported[1] counts nothing: give states, organizations, people or ministers',
    ]);
    expect(problemsOf(event("people: '450-400'"))).toEqual([
      "a.yaml:5:9 event:x: people runs from 450 down to 400 — write '400-450'",
    ]);
  });

  test('with everything wrong at once is told everything, by line', () => {
    const text = '- id: topic:x\n  names: [{ valu: X }]\n  sumary: Y\n- nonsense\n- id: place:y\n';
    expect(problemsOf(text).map((p) => p.split(' ')[0])).toEqual([
      'a.yaml:2:13',
      'a.yaml:3:3',
      'a.yaml:4:3',
      'a.yaml:5:3',
    ]);
  });
});
