import {
  memberOf,
  membersOf,
  partOf,
  partsOf,
  tenuresOfBody,
  tenuresOfPerson,
} from '../../store/statements/connections.js';
import { ownedConnection } from '../connection.js';
import { windowFilter } from '../during.js';
import type { Resolvers } from '../generated.js';
import { actorFields, entityFields } from './entities.js';

export const actorResolvers: Pick<Resolvers, 'State' | 'Organization' | 'Person'> = {
  State: {
    ...entityFields,
    ...actorFields,
    tenures: (state, args, context) =>
      ownedConnection(context, tenuresOfBody, state.id, args, windowFilter(args.during)),
    memberOf: (state, args, context) =>
      ownedConnection(context, memberOf, state.id, args, windowFilter(args.during)),
  },
  Organization: {
    ...entityFields,
    ...actorFields,
    tenures: (body, args, context) =>
      ownedConnection(context, tenuresOfBody, body.id, args, windowFilter(args.during)),
    members: (body, args, context) =>
      ownedConnection(context, membersOf, body.id, args, windowFilter(args.during)),
    memberOf: (body, args, context) =>
      ownedConnection(context, memberOf, body.id, args, windowFilter(args.during)),
    partOf: (body, args, context) =>
      ownedConnection(context, partOf, body.id, args, windowFilter(args.during)),
    parts: (body, args, context) =>
      ownedConnection(context, partsOf, body.id, args, windowFilter(args.during)),
  },
  Person: {
    ...entityFields,
    ...actorFields,
    tenures: (person, args, context) =>
      ownedConnection(context, tenuresOfPerson, person.id, args, windowFilter(args.during)),
  },
};
