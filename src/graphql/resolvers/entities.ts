/** Fields that every entity, and every actor, has. */
import type { ActorRecord, EntityRecord } from '../../domain/model.js';
import { displayName } from '../../domain/names/display-name.js';
import {
  claimsAbout,
  linksOf,
  organizedBy,
  participationsOfActor,
} from '../../store/statements/connections.js';
import { ownedConnection, type PageArgs } from '../connection.js';
import type { GraphContext } from '../context.js';
import { windowFilter } from '../during.js';
import type {
  ActorCooperationArgs,
  ActorOrganizedArgs,
  ActorParticipationsArgs,
  EntityClaimsArgs,
  EntityLinksArgs,
  EntityNameArgs,
} from '../generated.js';
import { cooperationOfActor } from './cooperation-of-actor.js';

export const entityFields = {
  name: (entity: EntityRecord, { lang }: EntityNameArgs) =>
    lang === null || lang === undefined
      ? entity.name
      : (displayName(entity.names, lang)?.value ?? entity.name),
  claims: (entity: EntityRecord, args: EntityClaimsArgs & PageArgs, context: GraphContext) =>
    ownedConnection(context, claimsAbout, entity.id, args, { predicate: args.predicate ?? null }),
  links: (entity: EntityRecord, args: EntityLinksArgs & PageArgs, context: GraphContext) =>
    ownedConnection(context, linksOf[args.direction ?? 'BOTH'], entity.id, args, {
      types: args.types ?? null,
      ...windowFilter(args.during),
    }),
};

export const actorFields = {
  participations: (actor: ActorRecord, args: ActorParticipationsArgs & PageArgs, context: GraphContext) =>
    ownedConnection(context, participationsOfActor[args.order ?? 'DESC'], actor.id, args, {
      roles: args.roles ?? null,
      ...windowFilter(args.during),
    }),
  organized: (actor: ActorRecord, args: ActorOrganizedArgs & PageArgs, context: GraphContext) =>
    ownedConnection(context, organizedBy[args.order ?? 'DESC'], actor.id, args, {}),
  cooperation: (actor: ActorRecord, args: ActorCooperationArgs & PageArgs, context: GraphContext) =>
    cooperationOfActor(context, actor.id, args),
};
