/**
 * Compares the sources of an event on its organisers: which source lists whom, and whom it leaves out. A source that does
 * not mention an organiser does not deny it, so an omission is never drawn as a no.
 */
import { useQuery } from '../api/use-query.js';
import type { ViewRoute } from '../browser/view-route.js';
import { type Source, SourceLine } from '../components/evidence.js';
import { EntityLink } from '../components/name.js';
import { WithData } from '../components/state.js';
import { View } from '../components/view.js';
import { modalities, roles, wordFor } from '../enum-labels.js';
import { formatEdtf, isDated } from '../format/period.js';
import { OrganizersDocument, type OrganizersQuery } from '../generated/graphql.js';
import { texts } from '../texts.js';

type Organizer = NonNullable<OrganizersQuery['event']>['organizers'][number];

interface Mention {
  readonly role: string;
  readonly denies: boolean;
  readonly modality: string;
}

interface Row {
  readonly source: Source;
  /** What the source says of each actor, by its id. */
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
}

export function OrganizersView({ rest: id }: ViewRoute) {
  const state = useQuery(OrganizersDocument, { id });
  if (state.status !== 'ready') return <WithData of={state}>{() => null}</WithData>;
  const { event } = state.data;
  if (event === null)
    return <View title={texts.state.notFound} lead={texts.state.noEntity(id)} children={null} />;
  const actors = [...new Map(event.organizers.map(({ actor }) => [actor.id, actor])).values()];
  const rows = rowsOf(event.organizers);
  return (
    <View
      title={texts.organizers.title(event.name)}
      heading={texts.organizers.heading}
      above={
        <p>
          <EntityLink entity={event} />
          {isDated(event.period) ? <span class="soft"> · {formatEdtf(event.period.edtf)}</span> : null}
        </p>
      }
      lead={texts.organizers.lead}
      question={{ document: OrganizersDocument, variables: { id } }}
      files={[{ what: 'sources and organisers', table: () => tableOf(rows, actors) }]}
      claims={event.organizers.flatMap((organizer) => organizer.evidence.claims)}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={texts.organizers.heading}>
        <table class="organizers">
          <caption>{texts.organizers.caption(rows.length, actors.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.organizers.source}</th>
              {actors.map((actor) => (
                <th scope="col" key={actor.id}>
                  <EntityLink entity={actor} short />
                  <div class="soft">
                    {texts.organizers.named(
                      rows.filter(({ mentions }) => mentions.has(actor.id)).length,
                      rows.length,
                    )}
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ source, mentions }) => (
              <tr key={source.id}>
                <th scope="row">
                  <SourceLine source={source} />
                </th>
                {actors.map((actor) => (
                  <td key={actor.id}>
                    <Cell mentions={mentions.get(actor.id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </View>
  );
}

function Cell({ mentions }: { mentions: readonly Mention[] | undefined }) {
  if (mentions === undefined) return <span class="not-mentioned">{texts.organizers.notMentioned}</span>;
  return (
    <>
      {mentions.map(({ role, denies, modality }) => (
        <div key={role}>
          {denies ? (
            <span class="badge contested">{texts.evidence.denies}</span>
          ) : (
            <span class="mentioned">✓ {wordFor(roles, role)}</span>
          )}
          {modality === 'ANNOUNCED' ? <div class="soft">{modalities.ANNOUNCED}</div> : null}
        </div>
      ))}
    </>
  );
}

/** Makes one row of each source, the earliest first, so that plans come before reports. */
function rowsOf(organizers: readonly Organizer[]): readonly Row[] {
  const rows = new Map<string, { source: Source; mentions: Map<string, Mention[]> }>();
  for (const { actor, role, evidence } of organizers)
    for (const claim of evidence.claims)
      for (const { source } of claim.supports) {
        const row = rows.get(source.id) ?? { source, mentions: new Map() };
        const mention = { role, denies: claim.polarity === 'NEGATIVE', modality: claim.modality };
        row.mentions.set(actor.id, [...(row.mentions.get(actor.id) ?? []), mention]);
        rows.set(source.id, row);
      }
  const date = ({ source }: Row) => source.published ?? '9999';
  return [...rows.values()].sort((a, b) => (date(a) < date(b) ? -1 : 1));
}

function tableOf(rows: readonly Row[], actors: readonly { readonly id: string }[]) {
  const cell = (mentions: readonly Mention[] | undefined) =>
    mentions?.map(({ role, denies }) => (denies ? `denied: ${role}` : role)).join('; ') ??
    texts.organizers.notMentioned;
  return {
    columns: [
      'source id',
      'publisher',
      'published',
      'source kind',
      'url',
      ...actors.map((actor) => actor.id),
    ],
    rows: rows.map(({ source, mentions }) => [
      source.id,
      source.publisher,
      source.published,
      source.kind,
      source.url,
      ...actors.map((actor) => cell(mentions.get(actor.id))),
    ]),
  };
}
