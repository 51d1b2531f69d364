/** What a store says of its graph. */
import type { GraphState } from '../port/graph-state.js';
import { FIRST_MODEL } from '../port/model-upgrade.js';
import { type Params, readQuery } from '../port/read-query.js';

type None = Record<never, never> & Params;

/** Returns no row in a store that no load has touched since stores say something of their graph. */
export const graphState = readQuery<None, GraphState>(
  'state.read',
  `MATCH (s:\`GraphState\`)
   RETURN s.\`changes\` AS changes, s.\`nonce\` AS nonce, s.\`model\` AS model, s.\`isLoading\` AS isLoading,
     s.\`nodes\` AS nodes, s.\`edges\` AS edges ORDER BY changes DESC`,
  ({ changes, nonce, model, isLoading, nodes, edges }) => ({
    changes: Number(changes ?? 0),
    nonce: (nonce ?? '') as string,
    model: Number(model ?? FIRST_MODEL),
    isLoading: isLoading === true,
    counts: nodes == null || edges == null ? null : { nodes: Number(nodes), edges: Number(edges) },
  }),
);

/** Returns a row where there is any record. */
export const anyRecord = readQuery<None, true>(
  'state.anyRecord',
  'MATCH (n:`Record`) RETURN 1 AS one LIMIT 1',
  () => true,
);
