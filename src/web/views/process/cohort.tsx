/** Finds who was at all of some editions of a process, and known not to be at others. */
import { allPages, type Pages, usePages } from '../../api/use-pages.js';
import { useQuery } from '../../api/use-query.js';
import { countAsOf } from '../../browser/count-as.js';
import { adjust, listOf } from '../../browser/router.js';
import { CountAsSelect } from '../../components/count-as-select.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { PresenceAt } from '../../components/presence.js';
import { Select } from '../../components/select.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { kinds as kindWords, wordFor } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import {
  CohortDocument,
  type CohortQuery,
  type CohortQueryVariables,
  EditionsDocument,
  type EditionsQuery,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';

type EditionEvent = NonNullable<EditionsQuery['series']>['editions'][number]['event'];

type CohortActor = NonNullable<CohortQuery['series']>['cohort']['nodes'][number];

const pick = ({ series }: CohortQuery) => series?.cohort;

export function Cohort({ id, params }: { id: string; params: URLSearchParams }) {
  const state = useQuery(EditionsDocument, { id });
  const chosen = { present: listOf(params.get('present')), absent: listOf(params.get('absent')) };
  const countAs = countAsOf(params);
  const variables = { id, ...chosen, countAs };
  const isAsked = chosen.present.length > 0;
  const pages = usePages(CohortDocument, isAsked ? variables : null, pick);
  if (state.status !== 'ready') return <WithData of={state}>{() => null}</WithData>;
  const { series } = state.data;
  if (series === null)
    return <View title={texts.state.notFound} lead={texts.state.noEntity(id)} children={null} />;
  const events = series.editions.map(({ event }) => event);
  return (
    <View
      title={texts.cohort.title(series.name)}
      heading={texts.cohort.heading}
      above={
        <p>
          <a href={`/process/${series.id}`}>{series.name}</a>
        </p>
      }
      lead={texts.cohort.lead}
      {...(isAsked
        ? {
            question: { document: CohortDocument, variables },
            files: [{ what: 'cohort', table: () => cohortTable(variables) }],
            basis: texts.cohort.basis(pages.nodes.length, chosen.present.length + chosen.absent.length),
          }
        : {})}
    >
      <div class="filters">
        {events.map((event) => (
          <Select
            key={event.id}
            label={editionName(event)}
            value={
              chosen.present.includes(event.id) ? 'present' : chosen.absent.includes(event.id) ? 'absent' : ''
            }
            options={Object.entries(texts.cohort.choices)}
            onChange={(choice) => adjust(withChoice(chosen, event.id, choice))}
          />
        ))}
        <CountAsSelect value={countAs} />
      </div>
      {isAsked ? (
        <CohortResult pages={pages} events={events.filter((event) => chosen.present.includes(event.id))} />
      ) : (
        <p class="state">{texts.cohort.choose}</p>
      )}
    </View>
  );
}

interface ResultProps {
  readonly pages: Pages<CohortActor>;
  /** The editions at which they were. */
  readonly events: readonly EditionEvent[];
}

function CohortResult({ pages, events }: ResultProps) {
  if (pages.first.status === 'ready' && pages.nodes.length === 0)
    return (
      <p class="state" role="status">
        {texts.cohort.none}
      </p>
    );
  return (
    <PagedSection title={texts.cohort.found} pages={pages}>
      {(actors) => (
        <ul class="facts">
          {actors.map((actor) => (
            <li key={actor.id}>
              <div class="fact-line">
                <span class="what">
                  <EntityLink entity={actor} />
                </span>
                <span class="kind">{wordFor(kindWords, actor.kind)}</span>
              </div>
              <details class="switches small">
                <summary>
                  {texts.entity.howWeKnow}
                  <span class="visually-hidden">: {actor.name}</span>
                </summary>
                <ul class="facts">
                  {events.map((event) => (
                    <PresenceAt key={event.id} event={event} actors={[actor]} />
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
    </PagedSection>
  );
}

type Chosen = Readonly<Record<'present' | 'absent', readonly string[]>>;

/** Changes the choice for one edition; the result holds values of the address. */
function withChoice({ present, absent }: Chosen, id: string, choice: string): Chosen {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return {
    present: choice === 'present' ? [...others(present), id] : others(present),
    absent: choice === 'absent' ? [...others(absent), id] : others(absent),
  };
}

const editionName = ({ name, period, place }: EditionEvent): string =>
  isDated(period) ? [formatEdtf(period.edtf), place?.name].filter(Boolean).join(', ') : name;

async function cohortTable(variables: CohortQueryVariables) {
  const actors = await allPages(CohortDocument, variables, pick);
  return { columns: ['id', 'name', 'kind'], rows: actors.map(({ id, name, kind }) => [id, name, kind]) };
}
