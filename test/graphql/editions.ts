/** Editions asked of a service: they are in the order of time, whatever number sources give them. */
import { expect } from 'vitest';
import { projectionOf } from '../ingest/seeds-of.js';
import type { TestApp } from '../support/app.js';

const edition = (id: string, dates: string | null, ordinal: number | null, who: string) => `
- id: event:${id}
  kind: CONFERENCE
  names: [{ value: ${id}, lang: en }]
  ${dates === null ? '' : `dates: [{ value: "${dates}", sources: source:mfa }]`}
  series: [{ of: series:forum${ordinal === null ? '' : `, ordinal: ${ordinal}`}, sources: source:mfa }]
  participants: [{ who: [${who}], sources: source:mfa }]`;

export const forum = projectionOf(`
- { id: state:avonia, names: [{ value: Avonia, lang: en }] }
- { id: state:carpania, names: [{ value: Carpania, lang: en }] }
- { id: series:forum, names: [{ value: Forum, lang: en }] }
${edition('in-2001', '2001', 1, 'state:avonia')}
${edition('in-2003', '2003', null, 'state:avonia, state:carpania')}
${edition('in-2005', '2005', 2, 'state:avonia, state:carpania')}
${edition('undated', null, 3, 'state:avonia')}`);

interface Answer {
  readonly series: {
    readonly editions: readonly { readonly event: { readonly id: string } }[];
    readonly matrix: { readonly events: readonly { readonly id: string }[] };
    readonly changes: readonly {
      readonly event: { readonly id: string };
      readonly previous: { readonly id: string } | null;
      readonly firstSeen: readonly { readonly id: string }[];
    }[];
  };
}

export async function expectOrderOfTime({ query }: Pick<TestApp, 'query'>): Promise<void> {
  const { series } = await query<Answer>(`{ series(id: "series:forum") {
    editions { event { id } } matrix { events { id } }
    changes { event { id } previous { id } firstSeen { id } } } }`);
  const inTime = ['event:in-2001', 'event:in-2003', 'event:in-2005'];
  expect(series.editions.map(({ event }) => event.id)).toEqual([...inTime, 'event:undated']);
  expect(series.matrix.events.map(({ id }) => id)).toEqual([...inTime, 'event:undated']);
  // Nobody knows what came before the undated one.
  expect(series.changes.map(({ event, previous }) => [event.id, previous?.id ?? null])).toEqual([
    ['event:in-2001', null],
    ['event:in-2003', 'event:in-2001'],
    ['event:in-2005', 'event:in-2003'],
  ]);
  expect(series.changes[1]?.firstSeen).toEqual([{ id: 'state:carpania' }]);
}
