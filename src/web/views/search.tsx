/** Lists all results for a text, with the name that matched each and how. */

import { useQuery } from '../api/use-query.js';
import { addressOf, adjust, listOf } from '../browser/router.js';
import type { ViewRoute } from '../browser/view-route.js';
import { EntitySearch, HowFound } from '../components/entity-search.js';
import { openEntity, openResults } from '../components/masthead.js';
import { EntityLink, NameText } from '../components/name.js';
import { WithData } from '../components/state.js';
import { View } from '../components/view.js';
import { kinds as kindWords, matches, wordFor } from '../enum-labels.js';
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
    columns: ['id', 'kind', 'name', 'matched name', 'how', 'score'],
    rows: hits.map(({ node, matchedName, via, score }) => [
      node.id,
      node.kind,
      node.name,
      matchedName,
      via,
      score,
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
      <KindFilter chosen={kinds} />
      <p class="small">
        <a href={addressOf('/search/events', { q: text })}>{texts.events.link}</a>
      </p>
      <WithData of={state}>{({ search }) => <HitList text={text} {...search} />}</WithData>
    </View>
  );
}

function KindFilter({ chosen }: { chosen: readonly string[] }) {
  const toggle = (kind: string) =>
    adjust({ kinds: chosen.includes(kind) ? chosen.filter((k) => k !== kind) : [...chosen, kind] });
  return (
    <div class="filters">
      <fieldset>
        <legend>{texts.search.kinds}</legend>
        <div class="checks">
          {Object.entries(kindWords).map(([kind, word]) => (
            <label class="check" key={kind}>
              <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
              {word}
            </label>
          ))}
        </div>
      </fieldset>
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
            {hit.via === 'EXACT' ? (
              <small class="soft">{wordFor(matches, hit.via)}</small>
            ) : (
              <HowFound hit={hit} />
            )}
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
