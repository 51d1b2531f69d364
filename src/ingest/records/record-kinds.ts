/** The kind of a record is the prefix of its id. */
import { prefixOf } from '../../domain/ids.js';
import { KINDS } from '../../domain/kinds.js';
import type { EntitySeed, SeedOf, SeedPrefix, SeedRecord } from './record-schema.js';

const isOf =
  <P extends SeedPrefix>(prefix: P) =>
  (record: SeedRecord): record is SeedOf<P> =>
    prefixOf(record.id) === prefix;

export const isOrganization = isOf(KINDS.ORGANIZATION.prefix);
export const isPerson = isOf(KINDS.PERSON.prefix);
export const isEvent = isOf(KINDS.EVENT.prefix);
export const isDeclaration = isOf(KINDS.DECLARATION.prefix);
export const isStatement = isOf(KINDS.STATEMENT.prefix);
export const isTopic = isOf(KINDS.TOPIC.prefix);
export const isPlace = isOf(KINDS.PLACE.prefix);
export const isSource = isOf(KINDS.SOURCE.prefix);
/** Whether a record is one of an entity, as all are but sources. */
export const isEntity = (record: SeedRecord): record is EntitySeed => !isSource(record);
