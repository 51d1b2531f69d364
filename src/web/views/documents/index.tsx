/** Lists documents, narrowed down by kind, series, topic, adopter and what they cite, and puts chosen ones side by side. */
import { allPages, usePages } from '../../api/use-pages.js';
import { useQuery } from '../../api/use-query.js';
import { choose, listAddress } from '../../browser/list-address.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { ChosenFilters, FacetList, ListForm } from '../../components/listing.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { plain } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import {
  DocumentFacetsDocument,
  DocumentsDocument,
  type DocumentsQuery,
  type DocumentsQueryVariables,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { Comparison } from './comparison-table.js';
import { ALL, comparedIn, documentFilterOf, MOST_COMPARED } from './filter.js';

const PATH = '/documents';
const TOP = 10;

type Item = DocumentsQuery['declarations']['nodes'][number];

const pick = ({ declarations }: DocumentsQuery) => declarations;

export function DocumentsView({ params }: ViewRoute) {
  const variables = { filter: documentFilterOf(params) };
  const pages = usePages(DocumentsDocument, variables, pick);
  const compared = comparedIn(params, pages.nodes);
  const isEmpty = pages.first.status === 'ready' && pages.nodes.length === 0;
  return (
    <View
      title={texts.documents.title}
      lead={texts.documents.lead}
      question={{ document: DocumentsDocument, variables }}
      files={[{ what: 'documents', table: () => documentsTable(variables) }]}
      basis={texts.documents.basis(pages.totalCount)}
    >
      {compared.length === 0 ? null : <Comparison ids={compared} />}
      <ListForm path={PATH} params={params} />
      <ChosenFilters path={PATH} params={params} names={texts.documents.filters} wordOf={wordOfFilter} />
      <Choice params={params} compared={compared} total={pages.totalCount} />
      <div class="faceted">
        <Facets params={params} />
        <div>
          {isEmpty ? <p class="state">{texts.documents.none}</p> : null}
          <PagedSection title={texts.documents.found} pages={pages}>
            {(documents) => (
              <ul class="facts">
                {documents.map((document) => (
                  <DocumentLine key={document.id} document={document} params={params} compared={compared} />
                ))}
              </ul>
            )}
          </PagedSection>
        </div>
      </div>
    </View>
  );
}

interface ChoiceProps {
  readonly params: URLSearchParams;
  readonly compared: readonly string[];
  readonly total: number;
}

/** Says how many are chosen; a list that is short enough is compared by one click. */
function Choice({ params, compared, total }: ChoiceProps) {
  const fits = total >= 2 && total <= MOST_COMPARED;
  const isCut = params.get('compare') === ALL && total > MOST_COMPARED;
  return (
    <p class="choice">
      <span aria-live="polite">{texts.documents.chosen(compared.length, MOST_COMPARED)}</span>{' '}
      {isCut ? <span class="soft">{texts.documents.tooMany(MOST_COMPARED)}</span> : null}
      {fits && compared.length !== total ? (
        <a class="button primary" href={listAddress(PATH, params, { compare: ALL })}>
          {texts.documents.these(total)}
        </a>
      ) : null}
      {compared.length === 0 ? null : (
        <a class="button" href={listAddress(PATH, params, { compare: null })}>
          {texts.documents.clear}
        </a>
      )}
    </p>
  );
}

interface LineProps {
  readonly document: Item;
  readonly params: URLSearchParams;
  readonly compared: readonly string[];
}

function DocumentLine({ document, params, compared }: LineProps) {
  const { id, name, declarationKind, date, adoptedAt } = document;
  const isChosen = compared.includes(id);
  const toggled = isChosen ? compared.filter((other) => other !== id) : [...compared, id];
  return (
    <li>
      <div class="fact-line">
        <input
          type="checkbox"
          aria-label={texts.documents.choose(name)}
          checked={isChosen}
          disabled={!isChosen && compared.length >= MOST_COMPARED}
          onChange={() => choose(PATH, params, { compare: toggled.join(',') })}
        />
        <span class="fact-date">{isDated(date) ? formatEdtf(date.edtf) : texts.documents.noDate}</span>
        <span class="what">
          <EntityLink entity={document} />
          {adoptedAt?.place ? (
            <span class="soft">
              {' '}
              · <EntityLink entity={adoptedAt.place} />
            </span>
          ) : null}
        </span>
        <span class="kind">{plain(declarationKind)}</span>
      </div>
    </li>
  );
}

const FILTER_OF = {
  KIND: 'kind',
  SERIES: 'series',
  TOPIC: 'topic',
  ADOPTER: 'adoptedBy',
  CITED: 'cites',
} as const;

function Facets({ params }: { params: URLSearchParams }) {
  const state = useQuery(DocumentFacetsDocument, { filter: documentFilterOf(params), top: TOP });
  return (
    <section class="facets" aria-label={texts.listing.facets}>
      <WithData of={state}>
        {({ declarations }) =>
          declarations.facets.map((facet) => {
            const filter = FILTER_OF[facet.name as keyof typeof FILTER_OF];
            return (
              <FacetList
                key={facet.name}
                facet={facet}
                title={texts.documents.facet[facet.name as keyof typeof texts.documents.facet]}
                path={PATH}
                params={params}
                choiceOf={(value) =>
                  filter === undefined ? { from: value, to: value } : { [filter]: value }
                }
                wordOf={(value) => (filter === 'kind' ? plain(value) : null)}
              />
            );
          })
        }
      </WithData>
    </section>
  );
}

const wordOfFilter = (filter: string, value: string): string | null =>
  filter === 'kind' || filter === 'citesKind' ? plain(value) : null;

async function documentsTable(variables: DocumentsQueryVariables) {
  const documents = await allPages(DocumentsDocument, variables, pick);
  return {
    columns: ['id', 'name', 'kind', 'date', 'adopted at id', 'adopted at', 'place id', 'place'],
    rows: documents.map(({ id, name, declarationKind, date, adoptedAt }) => [
      ...[id, name, declarationKind, date?.edtf, adoptedAt?.id, adoptedAt?.name],
      ...[adoptedAt?.place?.id, adoptedAt?.place?.name],
    ]),
  };
}
