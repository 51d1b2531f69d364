/** What the head of an entity's page needs, for every kind in one question. */
import {
  type ClaimValue,
  EVIDENCE,
  type EvidenceValue,
  PERIODS,
  type PeriodValue,
  type Ref,
} from '../../api/documents.js';

export interface NameValue {
  readonly value: string;
  readonly lang: string | null;
  readonly kind: string;
}

export interface EntityCore extends Ref {
  readonly summary: string | null;
  readonly names: readonly NameValue[];
  readonly identifiers: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly url: string | null;
  }[];
  readonly nameClaims: { readonly nodes: readonly ClaimValue[] };
  readonly dates: { readonly nodes: readonly ClaimValue[] };
  readonly organizationKind?: string;
  readonly eventKind?: string;
  readonly status?: string;
  readonly period?: PeriodValue;
  readonly organizers?: readonly {
    readonly role: string;
    readonly actor: Ref;
    readonly evidence: EvidenceValue;
  }[];
  readonly documentKind?: string;
  readonly date?: PeriodValue | null;
  readonly speaker?: Ref;
  readonly onBehalfOf?: Ref | null;
  readonly event?: Ref | null;
  readonly topics?: readonly Ref[];
  readonly callsFor?: readonly string[];
  /** All that is claimed of a statement. */
  readonly said?: { readonly nodes: readonly ClaimValue[] };
}

export interface CoreData {
  readonly entity: EntityCore | null;
}

export const CORE = `query Entity($id: ID!) {
  entity(id: $id) {
    id kind name summary
    names { value lang kind }
    identifiers { scheme value url }
    nameClaims: claims(predicate: "name", first: 100) { nodes { ...claim } }
    dates: claims(predicate: "dates", first: 20) { nodes { ...claim } }
    ... on Organization { organizationKind }
    ... on Event {
      eventKind status
      period { ...period }
      organizers { role actor { id kind name } evidence { ...evidence } }
    }
    ... on Declaration { documentKind date { ...period } }
    ... on Statement {
      speaker { id kind name }
      onBehalfOf { id kind name }
      event { id kind name }
      topics { id kind name }
      callsFor
      said: claims(first: 100) { nodes { ...claim } }
    }
  }
}
${EVIDENCE}
${PERIODS}`;
