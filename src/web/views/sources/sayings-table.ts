import { allPages } from '../../api/use-pages.js';
import type { Table } from '../../format/csv.js';
import { FactsOfSourceDocument } from '../../generated/graphql.js';
import { sayingOf } from './saying.js';

/** Writes every fact that a source says something of, with what it says, as a table. */
export async function sayingsTable(id: string): Promise<Table> {
  const facts = await allPages(FactsOfSourceDocument, { id }, (data) => data.facts);
  return {
    columns: [
      ...['fact id', 'entity id', 'entity', 'predicate', 'value', 'other values'],
      ...['agreement', 'rests on it alone', 'another answer is accepted', 'locator', 'quote'],
    ],
    rows: facts.map((fact) => {
      const saying = sayingOf(fact, id);
      const { values, otherValues, isAlone, isOutweighed, places } = saying;
      return [
        ...[fact.id, fact.entity.id, fact.entity.name, fact.predicate],
        ...[values.join(' | '), otherValues.join(' | '), fact.agreement],
        ...[isAlone ? 'yes' : 'no', isOutweighed ? 'yes' : 'no'],
        places.map(({ locator }) => locator ?? '').join(' | '),
        places.map(({ quote }) => quote ?? '').join(' | '),
      ];
    }),
  };
}
