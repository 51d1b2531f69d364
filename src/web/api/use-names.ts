import { shortNameOf } from '../format/short-name.js';
import { NamesDocument } from '../generated/graphql.js';
import { dataOf, useQuery } from './use-query.js';

/** Looks up names for the ids of an address. Until a name arrives, or without one, the id is used. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const state = useQuery(NamesDocument, ids.length === 0 ? null : { ids });
  return (id) => {
    const node = dataOf(state)?.nodes.find((candidate) => candidate?.id === id);
    return node && 'name' in node ? shortNameOf(node) : id;
  };
}
