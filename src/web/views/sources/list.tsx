/** Lists sources, narrowed down by publisher, kind, language, time and words. */
import { allPages, usePages } from '../../api/use-pages.js';
import { useQuery } from '../../api/use-query.js';
import { ChosenFilters, FacetList, ListForm } from '../../components/listing.js';
import { PagedSection } from '../../components/paged.js';
import { SourceLink } from '../../components/source-link.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { languageName, sourceKinds, wordFor } from '../../enum-labels.js';
import { formatEdtf } from '../../format/period.js';
import {
  SourceFacetsDocument,
  SourcesDocument,
  type SourcesQuery,
  type SourcesQueryVariables,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { sourceFilterOf } from './filter.js';

const PATH = '/sources';
const TOP = 12;

const pick = ({ sources }: SourcesQuery) => sources;

export function SourceList({ params }: { params: URLSearchParams }) {
  const variables = { filter: sourceFilterOf(params) };
  const pages = usePages(SourcesDocument, variables, pick);
  const isEmpty = pages.first.status === 'ready' && pages.nodes.length === 0;
  return (
    <View
      title={texts.sources.title}
      lead={texts.sources.lead}
      question={{ document: SourcesDocument, variables }}
      files={[{ what: 'sources', table: () => sourcesTable(variables) }]}
      basis={texts.sources.basis(pages.totalCount)}
    >
      <ListForm path={PATH} params={params} />
      <ChosenFilters path={PATH} params={params} names={texts.sources.filters} wordOf={wordOfFilter} />
      <div class="faceted">
        <Facets params={params} />
        <div>
          {isEmpty ? <p class="state">{texts.sources.none}</p> : null}
          <PagedSection title={texts.sources.found} pages={pages}>
            {(sources) => (
              <ul class="facts">
                {sources.map((source) => (
                  <SourceLine key={source.id} source={source} />
                ))}
              </ul>
            )}
          </PagedSection>
        </div>
      </div>
    </View>
  );
}

const FILTER_OF = { KIND: 'kind', PUBLISHER: 'publisher', LANGUAGE: 'lang' } as const;

function Facets({ params }: { params: URLSearchParams }) {
  const state = useQuery(SourceFacetsDocument, { filter: sourceFilterOf(params), top: TOP });
  return (
    <section class="facets" aria-label={texts.listing.facets}>
      <WithData of={state}>
        {({ sources }) =>
          sources.facets.map((facet) => {
            const filter = FILTER_OF[facet.name as keyof typeof FILTER_OF];
            return (
              <FacetList
                key={facet.name}
                facet={facet}
                title={texts.sources.facet[facet.name as keyof typeof texts.sources.facet]}
                path={PATH}
                params={params}
                choiceOf={(value) =>
                  filter === undefined ? { from: value, to: value } : { [filter]: value }
                }
                wordOf={(value) => (filter === undefined ? null : wordOfFilter(filter, value))}
              />
            );
          })
        }
      </WithData>
    </section>
  );
}

function wordOfFilter(filter: string, value: string): string | null {
  if (filter === 'kind') return wordFor(sourceKinds, value);
  return filter === 'lang' ? languageName(value) : null;
}

function SourceLine({ source }: { source: SourcesQuery['sources']['nodes'][number] }) {
  const { published, kind, lang, publisher, claims } = source;
  return (
    <li>
      <div class="fact-line">
        <span class="fact-date">{published === null ? texts.evidence.undated : formatEdtf(published)}</span>
        <span class="what">
          {publisher}: <SourceLink source={source} />{' '}
          <span class="soft small">{texts.sources.claims(claims.totalCount)}</span>
        </span>
        <span class="kind">
          {wordFor(sourceKinds, kind)}
          {lang === null ? '' : ` · ${languageName(lang)}`}
        </span>
      </div>
    </li>
  );
}

async function sourcesTable(variables: SourcesQueryVariables) {
  const sources = await allPages(SourcesDocument, variables, pick);
  return {
    columns: ['id', 'title', 'publisher', 'kind', 'language', 'published', 'url', 'copy of', 'claims'],
    rows: sources.map((s) => [
      ...[s.id, s.title, s.publisher, s.kind, s.lang, s.published, s.url],
      s.derivedFrom?.id,
      s.claims.totalCount,
    ]),
  };
}
