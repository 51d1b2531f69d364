import type { Ref } from '../../api/documents.js';
import { useQuery } from '../../api/use-query.js';
import { EntityLink } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { type NamedRef, SHORT_NAMES } from '../../format/short-name.js';
import { texts } from '../../texts.js';

const GROUPS = ['stayed', 'returned', 'joined', 'firstSeen', 'left', 'notSeen'] as const;
type Group = (typeof GROUPS)[number];

const CHANGES = `query Changes($id: ID!, $countAs: CountAs) {
  series(id: $id) {
    changes(countAs: $countAs) {
      event { id kind name } previous { id kind name }
      ${GROUPS.map((group) => `${group} { id kind name ${SHORT_NAMES} }`).join('\n      ')}
    }
  }
}`;

type Change = { readonly event: Ref; readonly previous: Ref | null } & Readonly<
  Record<Group, readonly NamedRef[]>
>;

/** From each edition to the next. Who is not seen again is not said to have left. */
export function Changes({ id, countAs }: { id: string; countAs: string }) {
  const state = useQuery<{ series: { readonly changes: readonly Change[] } | null }>(CHANGES, {
    id,
    countAs,
  });
  return (
    <Section title={texts.process.changes}>
      <p class="soft">{texts.process.changesLead}</p>
      <WithData of={state}>
        {({ series }) =>
          series?.changes
            .filter(({ previous }) => previous !== null)
            .map((change) => <ChangeOfEdition key={change.event.id} change={change} />)
        }
      </WithData>
    </Section>
  );
}

function ChangeOfEdition({ change }: { change: Change }) {
  return (
    <>
      <h3>
        <EntityLink entity={change.event} />
      </h3>
      <dl class="names">
        {GROUPS.filter((group) => change[group].length > 0).map((group) => (
          <>
            <dt>
              {texts.process.groups[group]} ({change[group].length})
            </dt>
            <dd>
              {change[group].map((actor, i) => (
                <span key={actor.id}>
                  {i > 0 ? ', ' : ''}
                  <EntityLink entity={actor} short />
                </span>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </>
  );
}
