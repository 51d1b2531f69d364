import type { EntityKind } from '../domain/model.js';

const BY_PREFIX = {
  state: 'State',
  org: 'Organization',
  person: 'Person',
  event: 'Event',
  series: 'EventSeries',
  declaration: 'Declaration',
  statement: 'Statement',
  topic: 'Topic',
  place: 'Place',
  claim: 'Claim',
  source: 'Source',
  participation: 'Participation',
  tenure: 'Tenure',
} as const;
type Typename = (typeof BY_PREFIX)[keyof typeof BY_PREFIX];

/** The GraphQL type of a record follows from the prefix of its id. */
export function typenameOf(record: { readonly id: string }): Typename {
  return BY_PREFIX[record.id.split(':', 1)[0] as keyof typeof BY_PREFIX];
}

export const typenameOfActor = (record: { readonly id: string }) =>
  typenameOf(record) as 'State' | 'Organization' | 'Person';

export const typenameOfEntity = (record: { readonly id: string; readonly kind: EntityKind }) =>
  typenameOf(record) as Exclude<Typename, 'Claim' | 'Source' | 'Participation' | 'Tenure'>;
