/** Turns records of declarations and statements into assertions. */

import { CALLS_FOR, DATES, ON_BEHALF_OF } from '../../domain/predicates.js';
import type { DeclarationSeed, StatementSeed } from '../records/record-schema.js';
import { type Assertion, assert, relation } from './assertion.js';

export function assertDeclaration(record: DeclarationSeed): Assertion[] {
  const { id } = record;
  return [
    ...record.dates.map((entry) =>
      assert({ subjectId: id, predicate: DATES, value: entry.value, when: entry.value }, entry),
    ),
    ...record.adoptedAt.map((entry) => relation(id, 'ADOPTED_AT', entry.of, entry)),
    ...record.adoptedBy.flatMap((entry) => entry.who.map((who) => relation(who, 'ADOPTED', id, entry))),
    ...record.cites.flatMap((entry) =>
      entry.of.map((cited) => relation(id, 'CITES', cited, entry, entry.verb)),
    ),
  ];
}

/** A statement is one entry, so all its assertions rest on the same sources. Its topics are our indexing, as elsewhere. */
export function assertStatement(record: StatementSeed): Assertion[] {
  const { id } = record;
  return [
    relation(id, 'MADE_BY', record.speaker, record),
    ...(record.for === undefined ? [] : [relation(id, ON_BEHALF_OF, record.for, record)]),
    ...(record.at === undefined ? [] : [relation(id, 'MADE_AT', record.at, record)]),
    ...record.topics.map((topic) => relation(id, 'ABOUT', topic, { ...record, modality: 'INFERRED' })),
    ...record.callsFor.map((call) => assert({ subjectId: id, predicate: CALLS_FOR, value: call }, record)),
  ];
}
