import { Fact } from '../../components/evidence.js';
import { EntityLink, NameText } from '../../components/name.js';
import { detailOf, kinds, stepsBackward, stepsForward, wordFor } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import type { PathsQuery, RefFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

export function PathItem({ path }: { path: PathsQuery['paths']['paths'][number] }) {
  const start = path.steps[0]?.from;
  return (
    <article class="path">
      <p>
        <NameText text={path.sentence} />
      </p>
      <p class="soft small">{texts.paths.measures(path.length, path.specificity)}</p>
      <ol class="steps">
        {start === undefined ? null : <Stop entity={start} />}
        {path.steps.map((step) => (
          <>
            <li class="link">
              <Fact evidence={step.evidence} label={`${step.from.name} – ${step.to.name}`}>
                {wordFor(step.forward ? stepsForward : stepsBackward, step.link)}
                {step.detail === null ? '' : ` (${detailOf(step.detail)})`}
                {isDated(step.period) ? `, ${formatEdtf(step.period.edtf)}` : ''}
              </Fact>
            </li>
            <Stop entity={step.to} />
          </>
        ))}
      </ol>
    </article>
  );
}

function Stop({ entity }: { entity: RefFragment }) {
  return (
    <li class="stop">
      <EntityLink entity={entity} /> <span class="kind">{wordFor(kinds, entity.kind)}</span>
    </li>
  );
}
