/** Turns any record of an entity into assertions; names, free facts, topics and hierarchies of plain kinds here. */

import { NAME, predicateWritten } from '../../domain/predicates.js';
import {
  isDeclaration,
  isEvent,
  isOrganization,
  isPerson,
  isPlace,
  isStatement,
  isTopic,
} from '../records/record-kinds.js';
import type { EntitySeed } from '../records/record-schema.js';
import { assertOrganization, assertPerson } from './assert-actors.js';
import { assertDeclaration, assertStatement } from './assert-documents.js';
import { assertEvent } from './assert-events.js';
import { type Assertion, assert, assertionOf, relation, type SourcedEntry } from './assertion.js';

export function assertionsOf(record: EntitySeed): Assertion[] {
  return [...assertNames(record), ...assertFacts(record), ...assertOwn(record)];
}

function assertOwn(record: EntitySeed): Assertion[] {
  if (isOrganization(record)) return assertOrganization(record);
  if (isPerson(record)) return assertPerson(record);
  if (isEvent(record)) return [...assertEvent(record), ...assertTopics(record)];
  if (isDeclaration(record)) return [...assertDeclaration(record), ...assertTopics(record)];
  if (isStatement(record)) return assertStatement(record);
  if (isTopic(record)) return record.broader.map((b) => relation(record.id, 'BROADER', b.of, b));
  if (isPlace(record)) return record.within.map((w) => relation(record.id, 'WITHIN', w.of, w));
  return 'topics' in record ? assertTopics(record) : [];
}

/** Asserts names that have sources; the others are labels of ours, not claims. */
function assertNames(record: EntitySeed): Assertion[] {
  return record.names.flatMap((name) =>
    name.sources === undefined
      ? []
      : [
          assertionOf(
            {
              subjectId: record.id,
              predicate: NAME,
              value: name.value,
              when: name.when,
              // A name that was in use at two times was so by two facts, each with sources of its own.
              discriminators: [name.value, ...(name.when === undefined ? [] : [name.when])],
            },
            { sources: name.sources, modality: 'REPORTED', rank: 'NORMAL', polarity: 'POSITIVE' },
          ),
        ],
  );
}

const assertFacts = (record: EntitySeed): Assertion[] =>
  record.facts.map((fact) =>
    assert(
      {
        subjectId: record.id,
        predicate: predicateWritten(fact.predicate),
        objectId: fact.object,
        value: fact.value,
      },
      fact,
    ),
  );

interface WithTopics {
  readonly id: string;
  readonly topics: readonly (SourcedEntry & { readonly of: readonly string[] })[];
}

const assertTopics = (record: WithTopics): Assertion[] =>
  record.topics.flatMap((entry) => entry.of.map((topic) => relation(record.id, 'ABOUT', topic, entry)));
