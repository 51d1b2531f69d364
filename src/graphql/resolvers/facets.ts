import type { Resolvers } from '../generated.js';
import { loadReferencedOrNull } from '../loading/entity-lookup.js';

export const facetResolvers: Pick<Resolvers, 'FacetValue'> = {
  FacetValue: {
    entity: (value, _, context, info) => loadReferencedOrNull(context, value.entityId, info),
  },
};
