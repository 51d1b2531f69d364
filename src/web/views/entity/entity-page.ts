/** The answer on which the page of an entity rests, as a whole and for the kinds that have sections of their own. */
import type { EntityQuery } from '../../generated/graphql.js';

export type EntityPage = NonNullable<EntityQuery['entity']>;
export type EventPage = Extract<EntityPage, { __typename: 'Event' }>;
export type StatementPage = Extract<EntityPage, { __typename: 'Statement' }>;
