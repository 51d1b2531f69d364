import type { EventRecord } from '../../domain/model.js';
import {
  declarationsOfEvent,
  editionsOfSeries,
  eventsFollowedUp,
  organizersOfEvent,
  parentEvents,
  participantsOfEvent,
  participationsOfEvent,
  partsOfEvent,
  seriesOfEvent,
  statementsOfEvent,
  topicsOf,
} from '../../store/queries/connections.js';
import type { PageArgs } from '../arguments.js';
import { connectionField, entityFieldOrNull, listField } from '../fields/planned-fields.js';
import { withColumns } from '../fields/with-source.js';
import type { EventParticipantsArgs, EventParticipationsArgs, Resolvers } from '../generated.js';
import { attendanceFields } from './attendance.js';
import { entityFields } from './entities.js';
import { seriesAnalysisFields } from './series-analysis.js';

export const eventResolvers: Pick<Resolvers, 'Event' | 'EventSeries'> = {
  Event: {
    ...entityFields,
    ...attendanceFields,
    eventKind: withColumns(['subkind'], (event: EventRecord) => event.eventKind),
    date: withColumns(['period'], (event: EventRecord) => event.period),
    place: entityFieldOrNull('placeId'),
    series: listField(seriesOfEvent),
    organizers: listField(organizersOfEvent),
    participations: connectionField(
      (_: EventParticipationsArgs & PageArgs) => participationsOfEvent,
      ({ roles, standing }) => ({ roles: roles ?? null, standings: standing ?? null }),
    ),
    participants: connectionField(
      ({ countAs }: EventParticipantsArgs & PageArgs) => participantsOfEvent[countAs ?? 'REPRESENTED'],
      () => ({}),
    ),
    declarations: listField(declarationsOfEvent),
    statements: connectionField(
      (_: PageArgs) => statementsOfEvent,
      () => ({}),
    ),
    topics: listField(topicsOf),
    followsUp: listField(eventsFollowedUp),
    partOf: listField(parentEvents),
    parts: listField(partsOfEvent),
  },
  EventSeries: {
    ...entityFields,
    ...seriesAnalysisFields,
    editions: listField(editionsOfSeries),
  },
};
