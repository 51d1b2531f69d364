import type { DeclarationRecord, StatementRecord } from '../../domain/model.js';
import { byProperty } from '../../store/nested-query/references.js';
import {
  adoptersOf,
  ancestorPlaces,
  broaderTopics,
  citationsFrom,
  citationsOf,
  topicsOf,
} from '../../store/queries/connections.js';
import { entityField, entityFieldOrNull, listField } from '../fields/planned-fields.js';
import type { Resolvers } from '../generated.js';
import { entityFields } from './entities.js';

export const documentResolvers: Pick<Resolvers, 'Declaration' | 'Statement' | 'Topic' | 'Place'> = {
  Declaration: {
    ...entityFields,
    date: (declaration) => declaration.period,
    adoptedAt: entityFieldOrNull(byProperty('adoptedAtId'), (d: DeclarationRecord) => d.adoptedAtId),
    adoptedBy: listField(adoptersOf),
    topics: listField(topicsOf),
    cites: listField(citationsFrom),
    citedBy: listField(citationsOf),
  },
  Statement: {
    ...entityFields,
    speaker: entityField(byProperty('speakerId'), (s: StatementRecord) => s.speakerId),
    onBehalfOf: entityFieldOrNull(byProperty('onBehalfOfId'), (s: StatementRecord) => s.onBehalfOfId),
    event: entityFieldOrNull(byProperty('eventId'), (s: StatementRecord) => s.eventId),
    topics: listField(topicsOf),
  },
  Topic: { ...entityFields, broader: listField(broaderTopics) },
  Place: { ...entityFields, within: listField(ancestorPlaces) },
};
