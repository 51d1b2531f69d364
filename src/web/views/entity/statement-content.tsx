import { Known } from '../../components/known.js';
import { EntityLink, NameText } from '../../components/name.js';
import { SharedEvidence } from '../../components/shared-evidence.js';
import type { ClaimFragment, RefFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { StatementData } from './entity-data.js';

interface Props {
  readonly statement: StatementData;
}

/** Lists the speaker of a statement, whom they spoke for, the event, the topics and the demands, each with its evidence. */
export function StatementContent({ statement }: Props) {
  const { speaker, onBehalfOf, event, topics, callsFor, allFacts } = statement;
  const rows = [
    [texts.entity.speaker, 'MADE_BY', [speaker]],
    [texts.entity.spokeFor, 'onBehalfOf', onBehalfOf ? [onBehalfOf] : []],
    [texts.entity.said, 'MADE_AT', event ? [event] : []],
    [texts.entity.topics, 'ABOUT', topics],
    [texts.entity.callsFor, 'callsFor', callsFor],
  ] as const;
  const shown = allFacts.nodes.filter(({ predicate }) => rows.some(([, of]) => of === predicate));
  return (
    <SharedEvidence evidences={shown.map(({ evidence }) => evidence)}>
      <dl class="names">
        {rows.map(([term, predicate, values]) =>
          values.length === 0 ? null : (
            <>
              <dt>{term}</dt>
              {values.map((value) => (
                <dd key={keyOf(value)}>
                  <Known
                    fact={allFacts.nodes.find(
                      ({ predicate: of, evidence }) =>
                        of === predicate && evidence.claims.some((claim) => isAbout(claim, value)),
                    )}
                    label={`${term}: ${typeof value === 'string' ? value : value.name}`}
                  >
                    {typeof value === 'string' ? <NameText text={value} /> : <EntityLink entity={value} />}
                  </Known>
                </dd>
              ))}
            </>
          ),
        )}
      </dl>
    </SharedEvidence>
  );
}

const keyOf = (value: RefFragment | string): string => (typeof value === 'string' ? value : value.id);

const isAbout = ({ object, value }: ClaimFragment, subject: RefFragment | string): boolean =>
  typeof subject === 'string' ? value === subject : object?.id === subject.id;
