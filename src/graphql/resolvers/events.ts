import type { LinkRecord } from '../../domain/model.js';
import {
  declarationsOfEvent,
  editionsOfSeries,
  eventsAround,
  eventsFollowedUp,
  organizersOfEvent,
  participantsOfEvent,
  participationsOfEvent,
  partsOfEvent,
  seriesOfEvent,
  statementsOfEvent,
  topicsOf,
} from '../../store/statements/connections.js';
import { ownedConnection } from '../connection.js';
import type { Resolvers } from '../generated.js';
import { ownedValues } from '../lists.js';
import { namedOrNull } from '../lookups.js';
import { attendanceFields } from './attendance.js';
import { entityFields } from './entities.js';
import { seriesAnalysisFields } from './series-analysis.js';

export const eventResolvers: Pick<Resolvers, 'Event' | 'EventSeries'> = {
  Event: {
    ...entityFields,
    ...attendanceFields,
    place: (event, _, context, info) => namedOrNull(context, event.placeId, info),
    series: (event, _, context) => ownedValues(context, seriesOfEvent, event.id),
    organizers: (event, _, context) => ownedValues(context, organizersOfEvent, event.id),
    participations: (event, args, context) =>
      ownedConnection(context, participationsOfEvent, event.id, args, { roles: args.roles ?? null }),
    participants: (event, args, context) =>
      ownedConnection(context, participantsOfEvent[args.countAs ?? 'REPRESENTED'], event.id, args, {}),
    declarations: (event, _, context) => ownedValues(context, declarationsOfEvent, event.id),
    statements: (event, args, context) => ownedConnection(context, statementsOfEvent, event.id, args, {}),
    topics: (event, _, context) => ownedValues(context, topicsOf, event.id),
    followsUp: (event, _, context) => ownedValues(context, eventsFollowedUp, event.id),
    partOf: (event, _, context) => ownedValues(context, eventsAround, event.id),
    parts: (event, _, context) => ownedValues(context, partsOfEvent, event.id),
  },
  EventSeries: {
    ...entityFields,
    ...seriesAnalysisFields,
    editions: async (series, _, context) =>
      byOrdinal(await ownedValues(context, editionsOfSeries, series.id)),
  },
};

/** Those without an ordinal last; the statement has put them in order of their dates. */
const byOrdinal = (editions: readonly LinkRecord[]): readonly LinkRecord[] =>
  editions.toSorted(
    (a, b) => (a.ordinal ?? Number.MAX_SAFE_INTEGER) - (b.ordinal ?? Number.MAX_SAFE_INTEGER),
  );
