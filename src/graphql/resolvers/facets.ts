import type { Resolvers } from '../generated.js';
import { namedOrNull } from '../loading/entity-lookup.js';

export const facetResolvers: Pick<Resolvers, 'FacetValue'> = {
  FacetValue: {
    entity: (value, _, context, info) => namedOrNull(context, value.entityId, info),
  },
};
