import { describe, expect, test } from 'vitest';
import { checkAll } from '../../../src/ingest/checks/check-all.js';
import { formatProblem } from '../../../src/ingest/records/problem.js';
import { filesOf, problemsOf, SOURCES } from '../seeds-of.js';

const withSources = (text: string): string[] => problemsOf(`${text.trim()}\n${SOURCES}\n`);
const named = 'names: [{ value: X }]';
const org = (slug: string, fields = ''): string =>
  `- { id: org:${slug}, kind: IGO, ${named}${fields && `, ${fields}`} }`;

describe('ids', () => {
  test('taken twice, in whichever files, are told at the second with the place of the first', () => {
    const files = filesOf({
      'a.yaml': `- { id: topic:x, ${named} }\n`,
      'b.yaml': `- { id: topic:y, ${named} }\n- { id: topic:x, ${named} }\n`,
    });
    expect(checkAll(files).problems.map(formatProblem)).toEqual([
      'b.yaml:2:5 topic:x is already taken at a.yaml:1 — merge the two records, or give one another id',
    ]);
  });

  test('that are a former id of another record are taken, too', () => {
    const text = `- { id: topic:x, ${named}, formerIds: [topic:y] }\n- { id: topic:y, ${named} }\n`;
    expect(problemsOf(text)).toEqual([
      'a.yaml:1:53 topic:x: topic:y is already taken at a.yaml:2 — merge the two records, or give one another id',
    ]);
  });

  test('that nobody defines come with the nearest that somebody does', () => {
    expect(
      withSources(`${org('caricc')}\n${org('x', 'partOf: [{ of: org:carricc, sources: source:mfa }]')}`),
    ).toEqual(['a.yaml:2:61 org:x: org:carricc is not in the seeds — did you mean org:caricc?']);
  });

  test('that exist as another kind of actor say so', () => {
    const text = `- { id: state:qatar, ${named} }\n${org('x', 'cooperatesWith: [{ with: org:qatar, kind: PARTNER, sources: source:mfa }]')}`;
    expect(withSources(text)).toEqual([
      'a.yaml:2:69 org:x: org:qatar is not in the seeds — did you mean state:qatar?',
    ]);
  });

  test('that resemble nothing say what to do', () => {
    expect(
      withSources(org('x', 'partOf: [{ of: org:something-quite-different, sources: source:mfa }]')),
    ).toEqual([
      'a.yaml:1:61 org:x: org:something-quite-different is not in the seeds — add a record with this id, or name one that exists',
    ]);
  });

  test('of sources are looked up, too, with and without a locator', () => {
    expect(
      withSources(
        org(
          'x',
          'facts: [{ predicate: aim, value: y, sources: [source:mfo, { id: source:um, locator: p. 3 }] }]',
        ),
      ),
    ).toEqual([
      'a.yaml:1:96 org:x: source:mfo is not in the seeds — did you mean source:mfa?',
      'a.yaml:1:110 org:x: source:um is not in the seeds — did you mean source:un?',
    ]);
  });

  test('that have moved come with the present one', () => {
    const text = `${org('new', 'formerIds: [org:old]')}\n${org('x', 'partOf: [{ of: org:old, sources: source:mfa }]')}`;
    expect(withSources(text)).toEqual(['a.yaml:2:61 org:x: org:old is a former id — write org:new']);
  });

  test('of a record whose form is wrong are known: one mistake, one problem', () => {
    const text = `- { id: org:broken, kind: IGO }\n${org('x', 'partOf: [{ of: org:broken, sources: source:mfa }]')}`;
    expect(withSources(text)).toEqual(['a.yaml:1:3 org:broken: lacks names']);
  });

  test('in free text are text', () => {
    expect(withSources(org('x', 'summary: org:nowhere'))).toEqual([]);
  });
});

describe('records that stand to themselves', () => {
  const itself = 'remove it, or name the other one';
  test.each([
    [
      'members: [{ who: [org:x], sources: source:mfa }]',
      `a.yaml:1:62 org:x: is a member of itself — ${itself}`,
    ],
    [
      'cooperatesWith: [{ with: org:x, kind: PARTNER, sources: source:mfa }]',
      `a.yaml:1:69 org:x: is cooperating with itself — ${itself}`,
    ],
  ])('%s', (field, problem) => {
    expect(withSources(org('x', field))).toEqual([problem]);
  });

  test('a document that cites itself', () => {
    const text = `- { id: declaration:x, kind: DECLARATION, ${named}, cites: [{ of: declaration:x, sources: source:mfa }] }`;
    expect(withSources(text)).toEqual([
      expect.stringMatching(/^a\.yaml:1:\d+ declaration:x: is citing itself/),
    ]);
  });

  test('a body that takes part, or speaks, on its own behalf', () => {
    const text = `
- { id: state:x, ${named} }
- id: event:y
  kind: OTHER
  ${named}
  participants:
    - { who: state:x, for: state:x, sources: source:mfa }
- { id: statement:z, speaker: state:x, for: state:x, summary: Words, sources: source:mfa }`;
    const hint = 'leave out for: a body that takes part under its own name needs none';
    expect(withSources(text)).toEqual([
      `a.yaml:6:23 event:y: state:x takes part for itself — ${hint}`,
      `a.yaml:7:40 statement:z: state:x speaks for itself — ${hint}`,
    ]);
  });
});

describe('circles', () => {
  const hint = 'remove the one that is wrong, or mark it rank: DEPRECATED';
  test('an organisation that is part of itself', () => {
    expect(withSources(org('x', 'partOf: [{ of: org:x, sources: source:mfa }]'))).toEqual([
      `a.yaml:1:61 org:x: partOf names the record itself — ${hint}`,
    ]);
  });

  test.each([
    ['org', 'kind: IGO, ', 'partOf', 'partOf or actsFor'],
    ['org', 'kind: IGO, ', 'succeeds', 'succeeds'],
    ['event', 'kind: OTHER, ', 'partOf', 'partOf'],
    ['event', 'kind: OTHER, ', 'followsUp', 'followsUp'],
    ['topic', '', 'broader', 'broader'],
    ['place', '', 'within', 'within'],
  ])('of %s %sthrough %s are told where they close', (kind, own, field, relation) => {
    const record = (slug: string, of: string): string =>
      `- { id: ${kind}:${slug}, ${own}${named}, ${field}: [{ of: ${kind}:${of}, sources: source:mfa }] }`;
    expect(
      withSources([record('a', 'b'), record('b', 'c'), record('c', 'a'), record('d', 'a')].join('\n')),
    ).toEqual([
      expect.stringMatching(
        new RegExp(
          `^a\\.yaml:3:\\d+ ${kind}:c: ${relation} goes round in a circle: ${kind}:a → ${kind}:b → ${kind}:c → ${kind}:a`,
        ),
      ),
    ]);
  });

  test('of sources that derive from each other', () => {
    const source = (slug: string, from: string): string =>
      `- { id: source:${slug}, publisher: P, title: T, kind: PRESS, derivedFrom: source:${from} }`;
    expect(problemsOf([source('a', 'b'), source('b', 'a')].join('\n'))).toEqual([
      `a.yaml:2:56 source:b: derivedFrom goes round in a circle: source:a → source:b → source:a — ${hint}`,
    ]);
  });

  test('closed by a relation that is given up or denied are none', () => {
    const closing = (how: string): string[] =>
      withSources(
        `${org('a', 'partOf: [{ of: org:b, sources: source:mfa }]')}\n${org('b', `partOf: [{ of: org:a, ${how}, sources: source:mfa }]`)}`,
      );
    expect(closing('rank: DEPRECATED')).toEqual([]);
    expect(closing('polarity: NEGATIVE')).toEqual([]);
  });
});

describe('identifiers', () => {
  const item = (id: string, scheme: string): string =>
    `- { id: ${id}, ${named}, identifiers: [{ scheme: ${scheme}, value: Q1 }] }`;

  test('of Wikidata belong to one record', () => {
    expect(problemsOf(`${item('topic:x', 'wikidata')}\n${item('topic:y', 'wikidata')}`)).toEqual([
      'a.yaml:2:75 topic:y: wikidata Q1 is already that of topic:x — merge the two records (the one given up moves to formerIds), or correct the identifier',
    ]);
  });

  test('of other schemes may be shared', () => {
    expect(problemsOf(`${item('topic:x', 'site')}\n${item('topic:y', 'site')}`)).toEqual([]);
  });
});
