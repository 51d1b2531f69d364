/** The statements that change what a store says of its graph: see `GraphState`. */
import { randomBytes } from 'node:crypto';
import type { GraphDiff } from '../port/graph-diff.js';
import type { GraphCounts, GraphState } from '../port/graph-state.js';
import { FIRST_MODEL, MODEL_VERSION, type ModelUpgrade } from '../port/model-upgrade.js';
import type { Param } from '../port/read-query.js';

const STATE = 'MERGE (s:`GraphState` {`id`: 1})';
const NONCE_BYTES = 9;

export interface Write {
  readonly cypher: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** Makes the state of a store that has none, before the first change. */
export const beginState: Write = {
  cypher: `${STATE} SET s.\`changes\` = coalesce(s.\`changes\`, 0), s.\`model\` = coalesce(s.\`model\`, ${FIRST_MODEL})`,
  params: {},
};

interface Change {
  /** The version of the model from now on; the present one unless told. */
  readonly model?: number | undefined;
  readonly isLoading?: boolean;
  /** What the change leaves. */
  readonly counts?: GraphCounts;
}

/** Raises the version of the graph, in the transaction of the change. */
export const raiseVersion = ({ model = MODEL_VERSION, isLoading = false, counts }: Change = {}): Write => ({
  cypher: `${STATE} SET s.\`changes\` = coalesce(s.\`changes\`, 0) + 1, s.\`nonce\` = $nonce, s.\`model\` = $model,
    s.\`isLoading\` = $isLoading, s.\`nodes\` = $nodes, s.\`edges\` = $edges`,
  params: {
    nonce: randomBytes(NONCE_BYTES).toString('base64url'),
    model,
    isLoading,
    nodes: counts?.nodes ?? null,
    edges: counts?.edges ?? null,
  },
});

/** Whether the store has the model of the diff already. One without a state gets its own when it is prepared. */
export const isOfModel = (state: GraphState | null, { model = MODEL_VERSION }: GraphDiff): boolean =>
  state === null || state.changes === 0 || state.model === model;

export const statementsOf = (steps: readonly ModelUpgrade[]): readonly Write[] =>
  steps.flatMap(({ statements }) => statements.map((cypher): Write => ({ cypher, params: {} })));
