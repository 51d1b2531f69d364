import type { ClaimValue, Ref } from '../../api/documents.js';
import { evidenceOf } from '../../api/evidence-of.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { texts } from '../../texts.js';
import type { EntityCore } from './core.js';

interface Props {
  readonly statement: EntityCore;
  /** The predicates on which sources contradict each other. */
  readonly contested: readonly string[];
}

/** Who said it, for whom, where, on what, and what it calls for; each with what says so. */
export function StatementParts({ statement, contested }: Props) {
  const { speaker, onBehalfOf, event, topics = [], callsFor = [], said } = statement;
  const claims = said?.nodes ?? [];
  const parts = [
    [texts.entity.speaker, 'MADE_BY', speaker ? [speaker] : []],
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
                    claims.filter((claim) => claim.predicate === predicate && isAbout(claim, value)),
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

const keyOf = (value: Ref | string): string => (typeof value === 'string' ? value : value.id);

const isAbout = ({ object, value }: ClaimValue, part: Ref | string): boolean =>
  typeof part === 'string' ? value === part : object?.id === part.id;
