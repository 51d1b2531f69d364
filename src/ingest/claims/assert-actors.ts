/** Turns records of organisations and persons into assertions: belonging, membership, cooperation, posts. */

import { SEEN_IN_POST } from '../../domain/predicates.js';
import type { OrganizationSeed, PersonSeed } from '../records/record-schema.js';
import { type Assertion, assert, relation } from './assertion.js';

export function assertOrganization(record: OrganizationSeed): Assertion[] {
  return [
    ...record.partOf.map((entry) => relation(record.id, 'PART_OF', entry.of, entry)),
    ...record.actsFor.map((entry) => relation(record.id, 'ACTS_FOR', entry.of, entry)),
    ...record.succeeds.map((entry) => relation(record.id, 'SUCCEEDS', entry.of, entry)),
    ...record.members.flatMap((entry) =>
      entry.who.map((member) => relation(member, 'MEMBER_OF', record.id, entry)),
    ),
    ...record.cooperatesWith.flatMap((entry) =>
      entry.with.map((other) => relation(record.id, 'COOPERATES_WITH', other, entry, entry.kind)),
    ),
  ];
}

export function assertPerson(record: PersonSeed): Assertion[] {
  return record.posts.map((post) =>
    assert(
      {
        subjectId: record.id,
        predicate: post.seen === undefined ? 'HOLDS_POST' : SEEN_IN_POST,
        objectId: post.of,
        value: post.title,
        when: post.seen,
      },
      post,
    ),
  );
}
