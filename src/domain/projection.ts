import type {
  AbsenceRecord,
  ClaimRecord,
  EntityRecord,
  FactRecord,
  LinkRecord,
  ParticipationRecord,
  PresenceRecord,
  SourceRecord,
  TenureRecord,
} from './model.js';
import type { SearchContext } from './names/search-context.js';

/** The whole graph as records, which seeds are projected to and a store holds. */
export interface Projection {
  readonly entities: readonly EntityRecord[];
  /** From former to present ids: an id that was merged away answers with its successor. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  readonly sources: readonly SourceRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly facts: readonly FactRecord[];
  readonly links: readonly LinkRecord[];
  readonly participations: readonly ParticipationRecord[];
  readonly presences: readonly PresenceRecord[];
  readonly absences: readonly AbsenceRecord[];
  readonly tenures: readonly TenureRecord[];
  /** At most one an entity. */
  readonly contexts: readonly SearchContext[];
  /** The lists of participants that a source says are complete, by event and kind of actor. */
  readonly completeLists: readonly {
    readonly eventId: string;
    readonly kind: 'STATE' | 'ORGANIZATION' | 'PERSON';
    readonly claimIds: readonly string[];
  }[];
}
