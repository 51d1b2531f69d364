/** Lists all results for a text, with the name that matched each and how. */

import { dataOf, useQuery } from '../api/use-query.js';
import { addressOf, adjust, listOf } from '../browser/router.js';
import type { ViewRoute } from '../browser/view-route.js';
import { EntitySearch, HowFound } from '../components/entity-search.js';
import { openEntity, openResults } from '../components/masthead.js';
import { EntityLink, NameText } from '../components/name.js';
import { NAVIGATION } from '../components/navigation.js';
import { Checks } from '../components/select.js';
import { WithData } from '../components/state.js';
import { View } from '../components/view.js';
import { whenAndWhere } from '../components/when-where.js';
import { kinds as kindWords, wordFor } from '../enum-labels.js';
import { type EntityKind, ResultsDocument, type ResultsQuery } from '../generated/graphql.js';
import { texts } from '../texts.js';

type Results = ResultsQuery['search'];

export function SearchView({ params }: ViewRoute) {
  const text = params.get('q')?.trim() ?? '';
  const kinds = listOf<EntityKind>(params.get('kinds'));
  const variables = { text, kinds: kinds.length === 0 ? null : kinds };
  const state = useQuery(ResultsDocument, text === '' ? null : variables);
  const hits = state.status === 'ready' ? state.data.search.nodes : [];
  const table = () => ({
    columns: ['id', 'kind', 'name', 'when and where', 'matched name', 'how', 'score'],
    rows: hits.map((hit) => [
      hit.node.id,
      hit.node.kind,
      hit.node.name,
      whenAndWhere(hit),
      hit.matchedName,
      hit.via,
      hit.score,
    ]),
  });
  return (
    <View
      title={texts.search.title(text)}
      {...(text === ''
        ? {}
        : { question: { document: ResultsDocument, variables }, files: [{ what: 'results', table }] })}
    >
      <search class="home-search">
        <EntitySearch
          label={texts.search.label}
          hint={texts.search.hint}
          value={text}
          onPick={openEntity}
          onText={openResults}
        />
      </search>
      {text === '' ? <Lists /> : <KindFilter text={text} chosen={kinds} />}
      <WithData of={state}>{({ search }) => <HitList text={text} {...search} />}</WithData>
    </View>
  );
}

/** Leads to all that there is of a kind, for who has no name to look for. */
function Lists() {
  return (
    <ul class="tools">
      <li>
        <a href={addressOf('/search/events')}>{texts.events.link}</a>
      </li>
      {NAVIGATION.slice(1, 4).map(([address, name]) => (
        <li key={address}>
          <a href={addressOf(address)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

function KindFilter({ text, chosen }: { text: string; chosen: readonly EntityKind[] }) {
  const state = useQuery(ResultsDocument, { text, kinds: null });
  const all = dataOf(state)?.search;
  const isWhole = all !== undefined && all.totalCount === all.nodes.length;
  const counts = Map.groupBy(all?.nodes ?? [], ({ node }) => node.kind);
  const offered = Object.entries(kindWords).filter(
    ([kind]) => !isWhole || counts.has(kind as EntityKind) || chosen.includes(kind as EntityKind),
  );
  return (
    <div class="filters">
      <Checks
        legend={texts.search.kinds}
        options={offered.map(([kind, word]) => [
          kind,
          isWhole ? texts.search.ofKind(word, counts.get(kind as EntityKind)?.length ?? 0) : word,
        ])}
        chosen={chosen}
        onChange={(kinds) => adjust({ kinds })}
      />
      <a href={addressOf('/search/events', { q: text })}>{texts.search.inEvents}</a>
    </div>
  );
}

function HitList({ text, totalCount, truncated, nodes }: Results & { text: string }) {
  if (nodes.length === 0)
    return (
      <div class="state">
        <p>{texts.search.none(text)}</p>
        <p>{texts.search.noneHint}</p>
      </div>
    );
  return (
    <>
      <p class="soft" role="status">
        {totalCount !== null && nodes.length < totalCount
          ? texts.entity.showing(nodes.length, totalCount)
          : texts.search.count(nodes.length)}
        {truncated ? ` · ${texts.search.truncated}` : ''}
      </p>
      <ul class="facts">
        {nodes.map((hit) => (
          <li key={hit.node.id}>
            <div class="fact-line">
              <span class="what">
                <EntityLink entity={hit.node} />
              </span>
              <span class="kind">{wordFor(kindWords, hit.node.kind)}</span>
            </div>
            <p class="soft small">
              {whenAndWhere(hit)} <HowFound hit={hit} />
            </p>
            {hit.node.summary === null ? null : (
              <p class="soft small">
                <NameText text={hit.node.summary} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
