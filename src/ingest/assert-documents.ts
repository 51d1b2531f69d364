/** What the seeds assert of declarations and statements. */
import { type Assertion, assertionOf, relation, sole } from './assertion.js';
import type { DeclarationSeed, StatementSeed } from './seed-schema.js';

export const ON_BEHALF_OF = 'onBehalfOf';
export const CALLS_FOR = 'callsFor';

export function assertDeclaration(record: DeclarationSeed): Assertion[] {
  const { id } = record;
  return [
    ...record.dates.map((entry) => sole(id, 'dates', { value: entry.value, when: entry.value }, entry)),
    ...record.adoptedAt.map((entry) => sole(id, 'ADOPTED_AT', { objectId: entry.of }, entry)),
    ...record.adoptedBy.flatMap((entry) => entry.who.map((who) => relation(who, 'ADOPTED', id, entry))),
    ...record.cites.flatMap((entry) =>
      entry.of.map((cited) => relation(id, 'CITES', cited, entry, entry.verb)),
    ),
  ];
}

/** A statement is one entry: all that it says of itself rests on the same sources. */
export function assertStatement(record: StatementSeed): Assertion[] {
  const { id } = record;
  return [
    sole(id, 'MADE_BY', { objectId: record.speaker }, record),
    ...(record.for === undefined ? [] : [sole(id, ON_BEHALF_OF, { objectId: record.for }, record)]),
    ...(record.at === undefined ? [] : [sole(id, 'MADE_AT', { objectId: record.at }, record)]),
    ...record.topics.map((topic) => relation(id, 'ABOUT', topic, record)),
    ...record.callsFor.map((call) =>
      assertionOf({ subjectId: id, predicate: CALLS_FOR, value: call, about: [call] }, record),
    ),
  ];
}
