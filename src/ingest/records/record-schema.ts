/**
 * The form of the seed files: one schema for each kind of record, by the prefix of its `id`. Where YAML authors may
 * write one item instead of a list, the schema makes it a list.
 */
import { z } from 'zod';
import { idPattern } from '../../domain/ids.js';
import { ACTOR_KINDS, ENTITY_KINDS, type EntityKind, type IdPrefix, prefixesOf } from '../../domain/kinds.js';
import {
  ATTENDANCE_MODES,
  CLAIM_RANKS,
  EVENT_STATUSES,
  MODALITIES,
  NAME_KINDS,
  ORGANIZER_ROLES,
  PARTICIPATION_ROLES,
  POLARITIES,
  SOURCE_KINDS,
} from '../../domain/model.js';
import { DECLARATION_KINDS, EVENT_KINDS, ORGANIZATION_KINDS, PLACE_KINDS } from '../../domain/subkinds.js';
import { language, readableText, webAddress } from './text-schema.js';

const listOf = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item).min(1), item])
    .transform((v): z.output<T>[] => (Array.isArray(v) ? v : [v]) as z.output<T>[]);

const idOf = (...prefixes: readonly IdPrefix[]) =>
  z.string().regex(idPattern(prefixes), {
    error: `must be an id such as ${prefixes[0]}:some-name (lower case letters, digits and hyphens)`,
  });

const sourceId = idOf('source');
const actorId = idOf(...prefixesOf(ACTOR_KINDS));
const bodyId = idOf('state', 'org');
const eventId = idOf('event');
const entityId = idOf(...prefixesOf(ENTITY_KINDS));

const support = z.union([
  sourceId.transform((id) => ({ id, locator: undefined, quote: undefined })),
  z.strictObject({ id: sourceId, locator: readableText.optional(), quote: readableText.optional() }),
]);

/** The name of one of several spells of a relation, such as `second`, where dates alone do not tell them apart. */
const spell = readableText.optional();

/** The fields that every sourced entry may have beside its content. */
const assertion = {
  sources: listOf(support),
  /** EDTF: when the fact held, where that is part of it. */
  when: z.string().optional(),
  modality: z.enum(MODALITIES).default('REPORTED'),
  rank: z.enum(CLAIM_RANKS).default('NORMAL'),
  polarity: z.enum(POLARITIES).default('POSITIVE'),
  note: readableText.optional(),
};

const name = z.strictObject({
  value: readableText,
  lang: language.optional(),
  kind: z.enum(NAME_KINDS).default('COMMON'),
  weak: z.boolean().default(false),
  /** EDTF: when the name was in use. */
  when: z.string().optional(),
  sources: listOf(support).optional(),
});

const identifier = z.strictObject({
  scheme: readableText,
  value: readableText,
  url: webAddress.optional(),
});

/** Other numbers do not read back as they were written: `2020.10` would become 2020.1. */
const writtenNumber = z.number().refine(Number.isSafeInteger, {
  error: 'is a number that would not be kept as it is written: put it in quotes',
});

/** Predicates of free facts are lower camel case: founded, headquarters, openedBy … (domain/predicates.ts). */
const fact = z
  .strictObject({
    predicate: z
      .string()
      .regex(/^[a-z][A-Za-z0-9.]*$/, { error: 'must be a predicate such as founded or openedBy' }),
    value: z.union([readableText, writtenNumber]).transform(String).optional(),
    object: entityId.optional(),
    ...assertion,
  })
  .refine((f) => f.value !== undefined || f.object !== undefined, {
    error: 'needs a value, an object, or both',
  });

/** That a record is about a topic is our indexing: the sources are what we read, and say nothing of our vocabulary. */
const about = z.strictObject({
  of: listOf(idOf('topic')),
  ...assertion,
  modality: assertion.modality.unwrap().default('INFERRED'),
});

const common = {
  names: z.array(name).min(1),
  identifiers: z.array(identifier).default([]),
  /** In our own words. */
  summary: readableText.optional(),
  formerIds: z.array(entityId).default([]),
  facts: z.array(fact).default([]),
};

export const stateSeed = z.strictObject({ id: idOf('state'), ...common });

export const organizationSeed = z.strictObject({
  id: idOf('org'),
  kind: z.enum(ORGANIZATION_KINDS),
  ...common,
  partOf: z.array(z.strictObject({ of: idOf('org'), spell, ...assertion })).default([]),
  actsFor: z.array(z.strictObject({ of: bodyId, spell, ...assertion })).default([]),
  /** Full members only; observers and partners belong under `cooperatesWith`. */
  members: z.array(z.strictObject({ who: listOf(bodyId), spell, ...assertion })).default([]),
  succeeds: z.array(z.strictObject({ of: idOf('org'), ...assertion })).default([]),
  /** kind: MEMORANDUM, PROTOCOL, OBSERVER, PARTNER, JOINT_OPERATION, FUNDING, MEETING, TRAINING … */
  cooperatesWith: z
    .array(
      z.strictObject({ with: listOf(actorId), kind: z.string().regex(/^[A-Z_]+$/), spell, ...assertion }),
    )
    .default([]),
});

export const personSeed = z.strictObject({
  id: idOf('person'),
  ...common,
  /**
   * A post. `when`: the term of office as a source states it (`2017-06-21/..` is still in office,
   * `2017-06-21/` has an unknown end). `seen`: the person is seen in the post at that time, or first and
   * last seen; not a term of office.
   */
  posts: z
    .array(
      z
        .strictObject({
          of: bodyId,
          title: readableText,
          seen: z.string().optional(),
          spell,
          ...assertion,
        })
        .refine((p) => p.when === undefined || p.seen === undefined, {
          error: 'has both when and seen: keep the one that the source supports',
        }),
    )
    .default([]),
});

const count = z.union([
  z.number().int().nonnegative(),
  z.string().regex(/^(?:[<>]=?|~)?\d+$|^\d+-\d+$/, {
    error: "must be a count such as 48, '>400', '<=20', '~500' or '400-450'",
  }),
]);

export const eventSeed = z.strictObject({
  id: eventId,
  kind: z.enum(EVENT_KINDS),
  status: z.enum(EVENT_STATUSES).default('HELD'),
  ...common,
  dates: listOf(z.strictObject({ value: z.string(), ...assertion })).default([]),
  place: listOf(z.strictObject({ of: idOf('place'), ...assertion })).default([]),
  partOf: z.array(z.strictObject({ of: eventId, ...assertion })).default([]),
  series: z
    .array(
      z.strictObject({ of: idOf('series'), ordinal: z.number().int().positive().optional(), ...assertion }),
    )
    .default([]),
  organizers: z
    .array(
      z.strictObject({
        who: listOf(actorId),
        role: z.enum(ORGANIZER_ROLES).default('ORGANIZER'),
        ...assertion,
      }),
    )
    .default([]),
  participants: z
    .array(
      z.strictObject({
        who: listOf(actorId),
        for: bodyId.optional(),
        roles: z.array(z.enum(PARTICIPATION_ROLES)).default([]),
        mode: z.enum(ATTENDANCE_MODES).optional(),
        ...assertion,
      }),
    )
    .default([]),
  reported: z
    .array(
      z
        .strictObject({
          states: count.optional(),
          organizations: count.optional(),
          people: count.optional(),
          ministers: count.optional(),
          ...assertion,
        })
        .refine((r) => [r.states, r.organizations, r.people, r.ministers].some((c) => c !== undefined), {
          error: 'counts nothing: give states, organizations, people or ministers',
        }),
    )
    .default([]),
  /** A source says that its list of participants of this kind is complete. */
  completeLists: z
    .array(z.strictObject({ of: z.enum(['STATE', 'ORGANIZATION', 'PERSON']), ...assertion }))
    .default([]),
  followsUp: z.array(z.strictObject({ of: listOf(eventId), ...assertion })).default([]),
  topics: z.array(about).default([]),
});

export const seriesSeed = z.strictObject({
  id: idOf('series'),
  ...common,
  topics: z.array(about).default([]),
});

export const declarationSeed = z.strictObject({
  id: idOf('declaration'),
  kind: z.enum(DECLARATION_KINDS),
  ...common,
  dates: listOf(z.strictObject({ value: z.string(), ...assertion })).default([]),
  adoptedAt: listOf(z.strictObject({ of: eventId, ...assertion })).default([]),
  adoptedBy: z.array(z.strictObject({ who: listOf(actorId), ...assertion })).default([]),
  /** verb: RECALLS, REAFFIRMS, TAKES_NOTE_OF, WELCOMES, BUILDS_ON, IMPLEMENTS, SUPPORTS, BASED_ON, SUPERSEDES, REVIEWS, CITES */
  cites: z
    .array(
      z.strictObject({
        of: listOf(idOf('declaration')),
        verb: z
          .string()
          .regex(/^[A-Z_]+$/)
          .default('CITES'),
        ...assertion,
      }),
    )
    .default([]),
  topics: z.array(about).default([]),
});

export const statementSeed = z.strictObject({
  id: idOf('statement'),
  names: z.array(name).default([]),
  identifiers: common.identifiers,
  formerIds: common.formerIds,
  facts: common.facts,
  speaker: actorId,
  for: bodyId.optional(),
  at: eventId.optional(),
  /** In our own words. */
  summary: readableText,
  callsFor: z.array(readableText).default([]),
  topics: z.array(idOf('topic')).default([]),
  ...assertion,
});

export const topicSeed = z.strictObject({
  id: idOf('topic'),
  ...common,
  broader: z.array(z.strictObject({ of: idOf('topic'), ...assertion })).default([]),
});

export const placeSeed = z.strictObject({
  id: idOf('place'),
  kind: z.enum(PLACE_KINDS).default('CITY'),
  ...common,
  within: z.array(z.strictObject({ of: idOf('place'), ...assertion })).default([]),
});

export const sourceSeed = z.strictObject({
  id: sourceId,
  publisher: readableText,
  title: readableText,
  kind: z.enum(SOURCE_KINDS),
  /** EDTF. */
  published: z.string().optional(),
  lang: language.optional(),
  url: webAddress.optional(),
  /** The source that this one reprints, translates or excerpts. */
  derivedFrom: sourceId.optional(),
  /**
   * Whose text it holds, where the publisher does not tell. All sources of one publisher are one origin, unless an editor names
   * another here and says why.
   */
  origin: z.strictObject({ of: readableText, note: readableText }).optional(),
  note: readableText.optional(),
});

/** The schema of each kind of record, by the prefix of its ids. */
export const SEED_SCHEMAS = {
  state: stateSeed,
  org: organizationSeed,
  person: personSeed,
  event: eventSeed,
  series: seriesSeed,
  declaration: declarationSeed,
  statement: statementSeed,
  topic: topicSeed,
  place: placeSeed,
  source: sourceSeed,
} as const satisfies Record<IdPrefix<EntityKind | 'SOURCE'>, z.ZodType>;
export type SeedPrefix = keyof typeof SEED_SCHEMAS;

type Seeds = { [P in SeedPrefix]: z.output<(typeof SEED_SCHEMAS)[P]> };
export type SeedOf<P extends SeedPrefix> = Seeds[P];
export type SeedRecord = Seeds[SeedPrefix];
export type OrganizationSeed = SeedOf<'org'>;
export type PersonSeed = SeedOf<'person'>;
export type EventSeed = SeedOf<'event'>;
export type DeclarationSeed = SeedOf<'declaration'>;
export type StatementSeed = SeedOf<'statement'>;
export type SourceSeed = SeedOf<'source'>;
export type EntitySeed = SeedOf<IdPrefix<EntityKind>>;
