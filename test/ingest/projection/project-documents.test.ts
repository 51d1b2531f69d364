import { describe, expect, test } from 'vitest';
import { projectionOf } from '../seeds-of.js';

const named = (value: string): string => `names: [{ value: ${value}, lang: en }]`;
const WORLD = `
- { id: org:caricc, kind: IGO, names: [{ value: ЦАРИКЦ, lang: ru }, { value: Centre, lang: en, kind: OFFICIAL }, { value: CARICC, lang: en, kind: ACRONYM }] }
- { id: person:m, ${named('Miralizoda')} }
- { id: topic:t, ${named('Arms')} }
- id: event:e
  kind: CONFERENCE
  ${named('the conference')}
  dates: { value: 2022-10-18, sources: source:mfa }
`;

test('a statement has a name of ours, its claims, and the time of its event on its edges', () => {
  const { entities, links, claims } = projectionOf(
    `- id: statement:s\n  speaker: person:m\n  for: org:caricc\n  at: event:e\n  summary: Words.\n  callsFor: [joint work]\n  topics: [topic:t]\n  sources: source:mfa\n${WORLD}`,
  );
  expect(entities.find((e) => e.kind === 'STATEMENT')).toMatchObject({
    name: 'Statement of Miralizoda (for Centre) at the conference',
    names: [{ lang: 'en', script: 'Latn', kind: 'COMMON' }],
    speakerId: 'person:m',
    onBehalfOfId: 'org:caricc',
    eventId: 'event:e',
    callsFor: ['joint work'],
    evidence: { agreement: 'SINGLE_SOURCE', independentOrigins: 1, claimIds: { length: 3 } },
  });
  expect(links.map((l) => [l.id, l.period?.edtf])).toEqual([
    ['ABOUT|statement:s|topic:t', '2022-10-18'],
    ['MADE_AT|statement:s|event:e', '2022-10-18'],
    ['MADE_BY|statement:s|person:m', '2022-10-18'],
  ]);
  expect(
    claims
      .filter((c) => c.subjectId === 'statement:s')
      .map((c) => c.predicate)
      .sort(),
  ).toEqual(['ABOUT', 'MADE_AT', 'MADE_BY', 'callsFor', 'onBehalfOf']);
});

test('a declaration has its date, its event, who adopted it and what it cites', () => {
  const { entities, links } = projectionOf(
    `- id: declaration:d\n  kind: DECLARATION\n  ${named('D')}\n  dates: { value: 2022-10-18/2022-10-19, sources: source:mfa }\n  adoptedAt: { of: event:e, sources: source:mfa }\n  adoptedBy: [{ who: org:caricc, sources: source:mfa }]\n  cites: [{ of: declaration:c, verb: RECALLS, sources: source:mfa }]\n- { id: declaration:c, kind: DECLARATION, ${named('C')} }\n${WORLD}`,
  );
  const documents = entities.filter((e) => e.kind === 'DECLARATION');
  expect(documents).toMatchObject([
    { id: 'declaration:c', period: null, adoptedAtId: null },
    // Adopted on one of the two days: start and end are that day.
    {
      id: 'declaration:d',
      adoptedAtId: 'event:e',
      period: { startLatest: '2022-10-19', endEarliest: '2022-10-18' },
    },
  ]);
  expect(links.map((l) => [l.id, l.detail])).toEqual([
    ['ADOPTED_AT|declaration:d|event:e', null],
    ['ADOPTED|org:caricc|declaration:d', null],
    ['CITES|declaration:d|declaration:c|RECALLS', 'RECALLS'],
  ]);
});

describe('entities', () => {
  test('are shown by the English name, in whatever place it stands', () => {
    const { entities } = projectionOf(WORLD);
    expect(entities.find((e) => e.id === 'org:caricc')).toMatchObject({
      name: 'Centre',
      names: [
        { value: 'ЦАРИКЦ', script: 'Cyrl' },
        { value: 'Centre', script: 'Latn' },
        { value: 'CARICC', kind: 'ACRONYM' },
      ],
    });
  });

  test('that took in others answer for the former ids', () => {
    const { redirects } = projectionOf(`- { id: topic:x, ${named('X')}, formerIds: [topic:z, topic:y] }\n`);
    expect(redirects).toEqual([
      { from: 'topic:y', to: 'topic:x' },
      { from: 'topic:z', to: 'topic:x' },
    ]);
  });

  test('of vocabularies hang together', () => {
    const { links } = projectionOf(
      `- { id: topic:x, ${named('X')}, broader: [{ of: topic:y, sources: source:mfa }] }\n- { id: topic:y, ${named('Y')} }\n- { id: place:a, ${named('A')}, within: [{ of: place:b, sources: source:mfa }] }\n- { id: place:b, ${named('B')} }\n`,
    );
    expect(links.map((l) => l.id)).toEqual(['BROADER|topic:x|topic:y', 'WITHIN|place:a|place:b']);
  });
});
