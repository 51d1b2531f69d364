import type { Table } from '../../format/csv.js';
import { acceptedValue, type FactInDoubt } from './tally.js';

/** Writes what would become of each fact as a table. */
export const doubtTable = (facts: readonly FactInDoubt[]): Table => ({
  columns: [
    ...['fact id', 'entity id', 'entity', 'predicate', 'change', 'accepted now', 'accepted then'],
    ...['agreement now', 'agreement then', 'claims left', 'claims lost'],
  ],
  rows: facts.map(({ id, entity, predicate, positions, accepted, agreement, without }) => [
    ...[id, entity.id, entity.name, predicate, without.change],
    ...[acceptedValue(positions, accepted), acceptedValue(without.positions, without.accepted)],
    ...[agreement, without.agreement, without.claims.length, without.lostClaims.length],
  ]),
});
