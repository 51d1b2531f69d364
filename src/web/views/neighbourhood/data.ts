import { EVIDENCE, type EvidenceValue, PERIODS, type PeriodValue, type Ref } from '../../api/documents.js';
import { type NamedRef, SHORT_NAMES } from '../../format/short-name.js';

/** As many as can still be told apart in a picture. */
export const MOST_NODES = 60;

export const AROUND = `query Around($id: ID!, $depth: Int, $types: [LinkType!], $first: Int) {
  neighbourhood(id: $id, depth: $depth, types: $types, first: $first) {
    nodes { id kind name ${SHORT_NAMES} }
    links { id type detail from { id } to { id } period { ...period } evidence { ...evidence } }
    truncated { entity { id kind name } type omitted }
  }
}
${EVIDENCE}
${PERIODS}`;

export interface LinkValue {
  readonly id: string;
  readonly type: string;
  readonly detail: string | null;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly period: PeriodValue | null;
  readonly evidence: EvidenceValue;
}

export interface Neighbourhood {
  readonly nodes: readonly NamedRef[];
  readonly links: readonly LinkValue[];
  readonly truncated: readonly { readonly entity: Ref; readonly type: string; readonly omitted: number }[];
}

export interface AroundData {
  readonly neighbourhood: Neighbourhood | null;
}
