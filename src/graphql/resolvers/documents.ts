import { parseCoordinates } from '../../domain/coordinates.js';
import type { DeclarationRecord, PlaceRecord } from '../../domain/model.js';
import {
  adoptersOf,
  ancestorPlaces,
  broaderTopics,
  citationsFrom,
  citationsOf,
  topicsOf,
} from '../../store/queries/connections.js';
import { entityField, entityFieldOrNull, listField } from '../fields/planned-fields.js';
import { withColumns } from '../fields/with-source.js';
import type { Resolvers } from '../generated.js';
import { entityFields } from './entities.js';

export const documentResolvers: Pick<Resolvers, 'Declaration' | 'Statement' | 'Topic' | 'Place'> = {
  Declaration: {
    ...entityFields,
    documentKind: withColumns(['subkind'], (declaration: DeclarationRecord) => declaration.documentKind),
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
    topics: listField(topicsOf),
  },
  Topic: { ...entityFields, broader: listField(broaderTopics) },
  Place: {
    ...entityFields,
    placeKind: withColumns(['subkind'], (place: PlaceRecord) => place.placeKind),
    coordinates: withColumns(['coordinates'], (place: PlaceRecord) =>
      parseCoordinates(place.coordinates ?? ''),
    ),
    within: listField(ancestorPlaces),
  },
};
