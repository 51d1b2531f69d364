import { useQuery } from '../../api/use-query.js';
import { EntityLink } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { ChangesDocument, type ChangesQuery, type CountAs } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

const GROUPS = ['stayed', 'returned', 'joined', 'firstSeen', 'left', 'notSeen'] as const;

type Change = NonNullable<ChangesQuery['series']>['changes'][number];

/** Lists who came and went from each edition to the next. An actor that is not seen again is not said to have left. */
export function Changes({ id, countAs }: { id: string; countAs: CountAs }) {
  const state = useQuery(ChangesDocument, { id, countAs });
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
        <EntityLink entity={change.event} short />
      </h3>
      <dl class="names changes">
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
