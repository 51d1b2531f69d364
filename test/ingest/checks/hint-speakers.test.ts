import { describe, expect, test } from 'vitest';
import { checkAll } from '../../../src/ingest/checks/check-all.js';
import { formatProblem } from '../../../src/ingest/records/problem.js';
import { filesOf, SOURCES } from '../seeds-of.js';

const RECORDS = `
- { id: org:body, kind: IGO, names: [{ value: B }] }
- { id: person:speaker, names: [{ value: S }] }
${SOURCES}`;

function hintsOf(body: string, speaker: string): string[] {
  const text = `- id: event:x
  kind: OTHER
  names: [{ value: X }]
  participants:
    - { who: org:body, ${body} }
    - { who: person:speaker, ${speaker} }
`;
  const { problems, hints } = checkAll(filesOf({ 'a.yaml': text + RECORDS }));
  expect(problems).toEqual([]);
  return hints.map(formatProblem);
}

describe('a body beside its speaker', () => {
  test('by the same source gets a hint', () => {
    expect(
      hintsOf('sources: source:mfa', 'for: org:body, roles: [SPEAKER], sources: [source:mfa, source:un]'),
    ).toEqual([
      'a.yaml:5:9 event:x: org:body is listed beside person:speaker, who took part for it by the same source — leave org:body out: it counts through its speaker',
    ]);
  });

  test.each([
    ['has a source of its own', 'sources: [source:mfa, source:un]', 'for: org:body, sources: source:mfa'],
    ['has a role of its own', 'roles: [HOST], sources: source:mfa', 'for: org:body, sources: source:mfa'],
    ['has a mode of its own', 'mode: VIDEO, sources: source:mfa', 'for: org:body, sources: source:mfa'],
    ['is announced apart', 'modality: ANNOUNCED, sources: source:mfa', 'for: org:body, sources: source:mfa'],
    ['is denied', 'polarity: NEGATIVE, sources: source:mfa', 'for: org:body, sources: source:mfa'],
    ['has no speaker', 'sources: source:mfa', 'sources: source:mfa'],
    ['has one no more', 'sources: source:mfa', 'for: org:body, rank: DEPRECATED, sources: source:mfa'],
  ])('is let be where it %s', (_, body, speaker) => {
    expect(hintsOf(body, speaker)).toEqual([]);
  });
});
