/** Names the answer about an entity, as a whole and for the kinds that have sections of their own. */
import type { EntityQuery } from '../../generated/graphql.js';

export type EntityData = NonNullable<EntityQuery['entity']>;
export type EventData = Extract<EntityData, { __typename: 'Event' }>;
export type StatementData = Extract<EntityData, { __typename: 'Statement' }>;
