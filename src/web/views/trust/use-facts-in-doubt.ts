import { useEveryPage, type Whole } from '../../api/use-every-page.js';
import { dataOf, type QueryState } from '../../api/use-query.js';
import type { Without } from '../../format/without.js';
import {
  ContestedInDoubtDocument,
  FactsAboutInDoubtDocument,
  FactsInDoubtDocument,
} from '../../generated/graphql.js';
import { distinctFacts, type FactInDoubt } from './tally.js';

/** The most facts that are weighed of one list, which the view says where there are more. */
const MOST_FACTS = 500;

type Facts = Whole<FactInDoubt>;

/**
 * Reads the facts to weigh: those about an entity, else those that rest on the sources and on the publishers that are left out,
 * else those of the whole graph that are contested.
 */
export function useFactsInDoubt(about: string | null, without: Without): QueryState<Facts> {
  const { sources, publishers } = without;
  const some = { ...without, kinds: [...without.kinds] };
  const ofSources = about === null && sources.length > 0;
  const ofPublishers = about === null && publishers.length > 0;
  const isNarrow = about !== null || ofSources || ofPublishers;
  const lists = [
    useEveryPage(
      FactsAboutInDoubtDocument,
      about === null ? null : { ...some, id: about },
      ({ entity }) => entity?.facts,
      MOST_FACTS,
    ),
    useEveryPage(
      FactsInDoubtDocument,
      ofSources ? { ...some, filter: { sources } } : null,
      ({ facts }) => facts,
      MOST_FACTS,
    ),
    useEveryPage(
      FactsInDoubtDocument,
      ofPublishers ? { ...some, filter: { publishers } } : null,
      ({ facts }) => facts,
      MOST_FACTS,
    ),
    useEveryPage(ContestedInDoubtDocument, isNarrow ? null : some, ({ contested }) => contested, MOST_FACTS),
  ] as const;
  return joined(lists.filter(({ status }) => status !== 'idle'));
}

/** Makes one list of several; it is there when all are. */
function joined(lists: readonly QueryState<Facts>[]): QueryState<Facts> {
  const read = lists.flatMap((list) => dataOf(list) ?? []);
  const data = read.length < lists.length || read.length === 0 ? undefined : oneOf(read);
  const open = lists.find(({ status }) => status !== 'ready');
  if (open?.status === 'failed') return open;
  if (open === undefined && data !== undefined) return { status: 'ready', data };
  return { status: 'loading', slow: false, attempt: 1, ...(data === undefined ? {} : { data }) };
}

function oneOf(lists: readonly Facts[]): Facts {
  const nodes = distinctFacts(lists.flatMap((list) => list.nodes));
  const isWhole = lists.every((list) => list.isWhole);
  const listed = lists.reduce((sum, { totalCount }) => sum + totalCount, 0);
  return { nodes, isWhole, totalCount: isWhole ? nodes.length : listed };
}
