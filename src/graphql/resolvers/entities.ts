/** The fields that every entity has, and those that every actor has. */
import { type FieldNode, Kind } from 'graphql';
import type { EntityRecord, FactRecord } from '../../domain/model.js';
import { displayName } from '../../domain/names/display-name.js';
import { shortNameOf, shortNameOfEvent } from '../../domain/short-name.js';
import {
  claimsAbout,
  claimsByDate,
  linksByDate,
  linksOf,
  organizedBy,
  participationsOfActor,
  statementsOfActor,
} from '../../store/queries/connections.js';
import { factsAbout } from '../../store/queries/facts.js';
import type { PageArgs } from '../arguments.js';
import type { GraphContext } from '../context.js';
import { connectionField } from '../fields/planned-fields.js';
import { withColumns } from '../fields/with-source.js';
import type {
  ActorOrganizedArgs,
  ActorParticipationsArgs,
  ActorStatementsArgs,
  EntityClaimsArgs,
  EntityFactsArgs,
  EntityLinksArgs,
  EntityNameArgs,
  EntityShortNameArgs,
} from '../generated.js';
import { nameIn } from '../loading/display-names.js';
import type { ConnectionParent } from '../mappers.js';
import type { VariableValues } from '../planner/field-source.js';
import { childConnection } from '../relay/connection.js';
import { windowFilter } from '../relay/window-filter.js';
import { cooperationField } from './cooperation-of-actor.js';

export const entityFields = {
  name: withColumns(
    (node, variables) => (isAskedInLanguage(node, variables) ? ['name', 'names'] : ['name']),
    (entity: EntityRecord, { lang }: EntityNameArgs) =>
      lang === null || lang === undefined
        ? entity.name
        : (displayName(entity.names, lang)?.value ?? entity.name),
  ),
  shortName: withColumns(
    ['name', 'names', 'subkind', 'period', 'placeId'],
    (entity: EntityRecord, { lang }: EntityShortNameArgs, context: GraphContext) =>
      shortNameFor(context, entity, lang ?? null),
  ),
  claims: connectionField(
    ({ order }: EntityClaimsArgs & PageArgs) => (order ? claimsByDate[order] : claimsAbout),
    ({ predicate }) => ({ predicate: predicate ?? null }),
  ),
  facts: withColumns(
    [],
    (
      entity: EntityRecord,
      args: EntityFactsArgs,
      context: GraphContext,
    ): Promise<ConnectionParent<FactRecord>> =>
      childConnection(context, factsAbout, entity.id, args, { predicate: args.predicate ?? null }),
  ),
  links: connectionField(
    ({ direction, order }: EntityLinksArgs & PageArgs) =>
      (order ? linksByDate[order] : linksOf)[direction ?? 'BOTH'],
    ({ types, during }) => ({ types: types ?? null, ...windowFilter(during) }),
  ),
};

/** Names in other languages are read where a language is given, not where a variable leaves it open. */
const isAskedInLanguage = ({ arguments: given = [] }: FieldNode, variables: VariableValues): boolean =>
  given.some(({ value }) =>
    value.kind === Kind.VARIABLE ? variables[value.name.value] != null : value.kind !== Kind.NULL,
  );

/** The place of an event is read with those of others. */
async function shortNameFor(
  context: GraphContext,
  entity: EntityRecord,
  lang: string | null,
): Promise<string> {
  if (entity.kind !== 'EVENT') return shortNameOf(entity, lang);
  const { placeId } = entity;
  const place = placeId === null ? null : ((await nameIn(context, placeId, lang)) ?? placeId);
  return shortNameOfEvent(entity, place, lang);
}

export const actorFields = {
  participations: connectionField(
    ({ order }: ActorParticipationsArgs & PageArgs) => participationsOfActor[order ?? 'DESC'],
    ({ roles, standing, during }) => ({
      roles: roles ?? null,
      standings: standing ?? null,
      ...windowFilter(during),
    }),
  ),
  organized: connectionField(
    ({ order }: ActorOrganizedArgs & PageArgs) => organizedBy[order ?? 'DESC'],
    () => ({}),
  ),
  statements: connectionField(
    ({ order }: ActorStatementsArgs & PageArgs) => statementsOfActor[order ?? 'DESC'],
    ({ during }) => windowFilter(during),
  ),
  cooperation: cooperationField,
};
