import { parseCoordinates } from '../../domain/coordinates.js';
import type { DeclarationRecord, EntityRecord, PlaceRecord, StatementRecord } from '../../domain/model.js';
import type { Connection } from '../../store/queries/connections.js';
import {
  adoptersOf,
  ancestorPlaces,
  broaderTopics,
  citationsFrom,
  citationsOf,
  declarationsOfTopic,
  eventsOfPlace,
  eventsOfTopic,
  narrowerTopics,
  placesWithinPlace,
  statementsOfTopic,
  topicsOf,
} from '../../store/queries/connections.js';
import type { WindowFilter } from '../../store/queries/window.js';
import type { PageArgs } from '../arguments.js';
import { connectionField, entityField, entityFieldOrNull, listField } from '../fields/planned-fields.js';
import { withColumns } from '../fields/with-source.js';
import type { DuringInput, OrderDirection, Resolvers } from '../generated.js';
import { windowFilter } from '../relay/window-filter.js';
import { entityFields } from './entities.js';

const kindOfDocument = ({ documentKind }: DeclarationRecord) => documentKind;

/** Answers with a page that nothing narrows down. */
const pagesOf = <R>(connection: Connection<Record<never, never>, R>) =>
  connectionField(
    (_: PageArgs) => connection,
    () => ({}),
  );

interface DatedArgs extends PageArgs {
  readonly during?: DuringInput | null;
  readonly order?: OrderDirection | null;
}

/** Answers with a page in the order of time, of all times or of a period. */
const byDate = <R extends EntityRecord>(
  connections: Readonly<Record<OrderDirection, Connection<WindowFilter, R>>>,
) =>
  connectionField(
    ({ order }: DatedArgs) => connections[order ?? 'ASC'],
    ({ during }) => windowFilter(during),
  );

export const documentResolvers: Pick<Resolvers, 'Declaration' | 'Statement' | 'Topic' | 'Place'> = {
  Declaration: {
    ...entityFields,
    documentKind: withColumns(['subkind'], kindOfDocument),
    declarationKind: withColumns(['subkind'], kindOfDocument),
    date: withColumns(['period'], (declaration: DeclarationRecord) => declaration.period),
    adoptedAt: entityFieldOrNull('adoptedAtId'),
    adoptedBy: listField(adoptersOf),
    topics: listField(topicsOf),
    cites: listField(citationsFrom),
    citedBy: listField(citationsOf),
  },
  Statement: {
    ...entityFields,
    speaker: entityField('speakerId'),
    onBehalfOf: entityFieldOrNull('onBehalfOfId'),
    event: entityFieldOrNull('eventId'),
    date: withColumns(['period'], (statement: StatementRecord) => statement.period),
    topics: listField(topicsOf),
  },
  Topic: {
    ...entityFields,
    broader: listField(broaderTopics),
    narrower: pagesOf(narrowerTopics),
    events: byDate(eventsOfTopic),
    declarations: byDate(declarationsOfTopic),
    statements: byDate(statementsOfTopic),
  },
  Place: {
    ...entityFields,
    placeKind: withColumns(['subkind'], (place: PlaceRecord) => place.placeKind),
    coordinates: withColumns(['coordinates'], (place: PlaceRecord) =>
      parseCoordinates(place.coordinates ?? ''),
    ),
    within: listField(ancestorPlaces),
    contains: pagesOf(placesWithinPlace),
    events: byDate(eventsOfPlace),
  },
};
