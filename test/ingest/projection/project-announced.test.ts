import { describe, expect, test } from 'vitest';
import { projectionOf } from '../seeds-of.js';

const named = 'names: [{ value: X, lang: en }]';
const conference = (entries: string) =>
  projectionOf(`
- { id: state:qa, ${named} }
- { id: source:early, publisher: MFA, title: To be held, kind: OFFICIAL, published: 2018-04-20 }
- { id: source:month, publisher: MFA, title: To be held, kind: OFFICIAL, published: 2018-05 }
- id: event:x
  kind: CONFERENCE
  ${named}
  dates: { value: 2018-05-03/2018-05-04, sources: source:mfa }
${entries}`);

describe('a source from before the event', () => {
  test('announces, where a later one reports, although one entry names both', () => {
    const { claims, presences } = conference(
      '  organizers: [{ who: state:qa, role: HOST, sources: [source:early, source:mfa] }]',
    );
    const organized = claims.filter((c) => c.predicate === 'ORGANIZED');
    expect(organized.map((c) => [c.modality, c.supports.map((s) => s.sourceId)]).sort()).toEqual([
      ['ANNOUNCED', ['source:early']],
      ['REPORTED', ['source:mfa']],
    ]);
    expect(presences).toHaveLength(1);
  });

  test('alone proves nobody present', () => {
    const { links, presences, participations } = conference(
      '  participants: [{ who: state:qa, sources: source:early }]',
    );
    expect(participations).toHaveLength(1);
    expect(links.filter((l) => l.type === 'PARTICIPATED_IN')).toHaveLength(1);
    expect(presences).toEqual([]);
  });

  test('of which only the month is known, and which may be from after it, reports', () => {
    const { claims } = conference('  participants: [{ who: state:qa, sources: source:month }]');
    expect(claims.find((c) => c.predicate === 'PARTICIPATED_IN')?.modality).toBe('REPORTED');
  });

  test('may still tell aims and topics as they are', () => {
    const { claims } = conference('  facts: [{ predicate: aim, value: To talk, sources: source:early }]');
    expect(claims.find((c) => c.predicate === 'aim')?.modality).toBe('REPORTED');
  });
});
