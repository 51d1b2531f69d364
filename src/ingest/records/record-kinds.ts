/** Telling records apart: their kind is the prefix of their id. */
import type {
  DeclarationSeed,
  EntitySeed,
  EventSeed,
  OrganizationSeed,
  PersonSeed,
  PlaceSeed,
  SeedRecord,
  SeriesSeed,
  SourceSeed,
  StatementSeed,
  TopicSeed,
} from './record-schema.js';

export const prefixOf = (id: string): string => id.slice(0, Math.max(id.indexOf(':'), 0));
export const slugOf = (id: string): string => id.slice(id.indexOf(':') + 1);

export const isOrganization = (r: SeedRecord): r is OrganizationSeed => prefixOf(r.id) === 'org';
export const isPerson = (r: SeedRecord): r is PersonSeed => prefixOf(r.id) === 'person';
export const isEvent = (r: SeedRecord): r is EventSeed => prefixOf(r.id) === 'event';
export const isSeries = (r: SeedRecord): r is SeriesSeed => prefixOf(r.id) === 'series';
export const isDeclaration = (r: SeedRecord): r is DeclarationSeed => prefixOf(r.id) === 'declaration';
export const isStatement = (r: SeedRecord): r is StatementSeed => prefixOf(r.id) === 'statement';
export const isTopic = (r: SeedRecord): r is TopicSeed => prefixOf(r.id) === 'topic';
export const isPlace = (r: SeedRecord): r is PlaceSeed => prefixOf(r.id) === 'place';
export const isSource = (r: SeedRecord): r is SourceSeed => prefixOf(r.id) === 'source';
export const isEntity = (r: SeedRecord): r is EntitySeed => prefixOf(r.id) !== 'source';
