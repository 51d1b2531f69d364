import { evidenceOf } from '../../api/evidence-of.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import type { ClaimFragment, RefFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { StatementPage } from './entity-page.js';

interface Props {
  readonly statement: StatementPage;
  /** The predicates on which sources contradict each other. */
  readonly contested: readonly string[];
}

/** Who said it, for whom, where, on what, and what it calls for; each with what says so. */
export function StatementParts({ statement, contested }: Props) {
  const { speaker, onBehalfOf, event, topics, callsFor, said } = statement;
  const parts = [
    [texts.entity.speaker, 'MADE_BY', [speaker]],
    [texts.entity.spokeFor, 'onBehalfOf', onBehalfOf ? [onBehalfOf] : []],
    [texts.entity.said, 'MADE_AT', event ? [event] : []],
    [texts.entity.topics, 'ABOUT', topics],
    [texts.entity.callsFor, 'callsFor', callsFor],
  ] as const;
  return (
    <dl class="names">
      {parts.map(([term, predicate, values]) =>
        values.length === 0 ? null : (
          <>
            <dt>{term}</dt>
            {values.map((value) => (
              <dd key={keyOf(value)}>
                <Fact
                  evidence={evidenceOf(
                    said.nodes.filter((claim) => claim.predicate === predicate && isAbout(claim, value)),
                    contested.includes(predicate),
                  )}
                  label={`${term}: ${typeof value === 'string' ? value : value.name}`}
                >
                  {typeof value === 'string' ? value : <EntityLink entity={value} />}
                </Fact>
              </dd>
            ))}
          </>
        ),
      )}
    </dl>
  );
}

const keyOf = (value: RefFragment | string): string => (typeof value === 'string' ? value : value.id);

const isAbout = ({ object, value }: ClaimFragment, part: RefFragment | string): boolean =>
  typeof part === 'string' ? value === part : object?.id === part.id;
