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

/** The whole graph as records: what the seeds project to, and what a store is asked to hold. */
export interface Projection {
  readonly entities: readonly EntityRecord[];
  /** Every (former id, present id): a merged id stays and answers with its successor. */
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  readonly sources: readonly SourceRecord[];
  readonly claims: readonly ClaimRecord[];
  readonly facts: readonly FactRecord[];
  readonly links: readonly LinkRecord[];
  readonly participations: readonly ParticipationRecord[];
  readonly presences: readonly PresenceRecord[];
  readonly absences: readonly AbsenceRecord[];
  readonly tenures: readonly TenureRecord[];
  /** Lists of participants that a source says are complete, by event and kind of actor. */
  readonly completeLists: readonly {
    readonly eventId: string;
    readonly kind: 'STATE' | 'ORGANIZATION' | 'PERSON';
    readonly claimIds: readonly string[];
  }[];
}
