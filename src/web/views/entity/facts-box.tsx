/** Tells at the top of a page what most readers come for, and leads to where it is told with its evidence. */
import type { ComponentChildren } from 'preact';
import { EntityLink, NameText } from '../../components/name.js';
import { anchorOf } from '../../components/section.js';
import { languageName, linksIn, plain } from '../../enum-labels.js';
import { formatEdtf, formatPeriod, isDated, yearOf } from '../../format/period.js';
import type { Named } from '../../format/short-name.js';
import type { FactFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { EntityData } from './entity-data.js';
import { fullTextsOf } from './full-texts.js';
import { RelatedViews } from './related-views.js';
import { languagesOf } from './statements.js';
import { When } from './when.js';

type Row = readonly [term: string, content: ComponentChildren];

interface Props {
  readonly entity: EntityData;
  readonly facts: readonly FactFragment[];
  readonly disagreements: number;
}

export function FactsBox({ entity, facts, disagreements }: Props) {
  const rows: readonly Row[] = [
    ...rowsOf(entity, facts),
    [
      texts.record.disagreements,
      disagreements === 0 ? null : (
        <a href={`#${anchorOf(texts.entity.disagreements)}`}>{texts.record.disagree(disagreements)}</a>
      ),
    ],
    [texts.record.seeAlso, <RelatedViews key="views" id={entity.id} kind={entity.kind} />],
  ];
  return (
    <dl class="facts-box" aria-label={texts.record.facts}>
      {rows.map(([term, content]) =>
        content === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{content}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function rowsOf(entity: EntityData, facts: readonly FactFragment[]): readonly Row[] {
  switch (entity.__typename) {
    case 'Event':
      return [
        [texts.entity.when, <When key="when" entity={entity} />],
        [texts.entity.where, entity.place === null ? null : <EntityLink entity={entity.place} />],
        [
          texts.entity.series,
          entity.series.length === 0
            ? null
            : entity.series.map(({ series, ordinal }) => (
                <span class="item" key={series.id}>
                  <EntityLink entity={series} />
                  {ordinal === null ? null : <span class="soft"> · {texts.entity.edition(ordinal)}</span>}
                </span>
              )),
        ],
        [texts.record.partOf, linked(entity.within)],
        [
          texts.record.organizers,
          linked(
            distinct(
              entity.organizers.filter(({ standing }) => standing === 'REPORTED').map(({ actor }) => actor),
            ),
            texts.entity.organizers,
          ),
        ],
        [texts.record.documents, linked(entity.adopted, linksIn.ADOPTED_AT)],
        [texts.record.attendance, countsOf(entity)],
      ];
    case 'Declaration':
      return [
        [texts.entity.when, <When key="when" entity={entity} />],
        [texts.entity.adoptedAt, entity.adoptedAt === null ? null : <EntityLink entity={entity.adoptedAt} />],
        [texts.record.adoptedBy, linked(entity.adoptedBy)],
        [texts.record.cites, texts.record.citing(entity.cites.length, entity.citedBy.length)],
        [texts.record.fullText, <FullText key="text" entity={entity} facts={facts} />],
      ];
    case 'Statement':
      return [
        [texts.entity.when, isDated(entity.made) ? formatEdtf(entity.made.edtf) : texts.entity.undated],
        [
          texts.record.language,
          languagesOf({ claims: entity.allFacts.nodes.flatMap(({ evidence }) => evidence.claims) })
            .map(languageName)
            .join(', ') || null,
        ],
      ];
    case 'State':
    case 'Organization':
    case 'Person':
      return actorRows(entity);
    case 'EventSeries':
      return [[texts.record.events, editionsOf(entity.editions.map(({ event }) => event.period))]];
    case 'Topic':
      return [
        [
          texts.record.events,
          texts.record.about(entity.onIt.totalCount, entity.declarations.totalCount, entity.about.totalCount),
        ],
      ];
    case 'Place':
      return [
        [texts.entity.kind, plain(entity.placeKind)],
        [texts.record.within, linked(entity.liesIn)],
        [texts.record.events, texts.record.held(entity.held.totalCount)],
      ];
  }
}

type ActorData = Extract<EntityData, { __typename: 'State' | 'Organization' | 'Person' }>;

function actorRows(actor: ActorData): readonly Row[] {
  const { latest, earliest, organized, statements } = actor;
  const [first, last] = [earliest.nodes[0]?.event.period, latest.nodes[0]?.event.period];
  const years = [yearOf(first), yearOf(last)].filter((year) => year !== undefined);
  const posts = actor.__typename === 'Person' ? actor.tenures.nodes.slice(-3).toReversed() : [];
  return [
    [
      texts.record.posts,
      posts.length === 0
        ? null
        : posts.map(({ id, title, of, period }) => (
            <span class="item" key={id}>
              <NameText text={title} />, <EntityLink entity={of} short />
              {isDated(period) ? <span class="soft"> · {formatPeriod(period)}</span> : null}
            </span>
          )),
    ],
    [texts.record.partOf, actor.__typename === 'Organization' ? linked(actor.partOf.nodes) : null],
    [
      texts.record.members,
      actor.__typename === 'Organization' && actor.members.totalCount > 0 ? (
        <a href={`#${anchorOf(linksIn.MEMBER_OF ?? '')}`}>{actor.members.totalCount}</a>
      ) : null,
    ],
    [
      texts.record.events,
      [
        latest.totalCount === 0
          ? texts.record.noParticipation
          : texts.record.participations(latest.totalCount),
        texts.record.between(years[0] ?? '', years.at(-1) ?? ''),
        organized.totalCount === 0 ? '' : texts.record.organized(organized.totalCount),
        statements.totalCount === 0 ? '' : texts.record.said(statements.totalCount),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ],
  ];
}

function countsOf({ attendance, took }: Extract<EntityData, { __typename: 'Event' }>): string | null {
  const { counts, identified } = attendance;
  return counts.length + identified + took.totalCount === 0
    ? null
    : texts.record.counts(counts, identified, took.totalCount);
}

function editionsOf(periods: readonly Parameters<typeof yearOf>[0][]): string {
  const years = periods.flatMap((period) => yearOf(period) ?? []);
  const span = texts.record.between(years[0] ?? '', years.at(-1) ?? '');
  return [texts.record.editions(periods.length), span].filter((part) => part !== '').join(' · ');
}

const MOST_LINKS = 6;

/** Links to the first few by their short names, and to the section that has all; null where there are none. */
function linked(entities: readonly (Named & { readonly id: string })[], section?: string): ComponentChildren {
  if (entities.length === 0) return null;
  const more = entities.length - MOST_LINKS;
  return (
    <>
      {entities.slice(0, MOST_LINKS).map((entity) => (
        <span class="item" key={entity.id}>
          <EntityLink entity={entity} short />
        </span>
      ))}
      {more <= 0 ? null : (
        <span class="item">
          {section === undefined ? (
            texts.record.more(more)
          ) : (
            <a href={`#${anchorOf(section)}`}>{texts.record.more(more)}</a>
          )}
        </span>
      )}
    </>
  );
}

const distinct = <T extends { readonly id: string }>(entities: readonly T[]): readonly T[] => [
  ...new Map(entities.map((entity) => [entity.id, entity])).values(),
];

function FullText({ entity, facts }: { entity: EntityData; facts: readonly FactFragment[] }) {
  const found = fullTextsOf(entity, facts);
  if (found.length === 0) return <span class="soft">{texts.record.noText}</span>;
  return (
    <>
      {found.map(({ url, title }) => (
        <span class="item" key={url}>
          <a href={url} rel="external noreferrer" target="_blank">
            <NameText text={title} />
            <span class="visually-hidden"> {texts.evidence.outside}</span>
          </a>
        </span>
      ))}
    </>
  );
}
