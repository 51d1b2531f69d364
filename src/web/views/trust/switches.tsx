/** Offers what may be left out: kinds, copies, publishers and single sources of the facts that are shown. */

import { Checks } from '../../components/select.js';
import { SourceLink } from '../../components/source-link.js';
import { sourceKinds } from '../../enum-labels.js';
import type { Without } from '../../format/without.js';
import type { SourceKind } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { type FactInDoubt, publishersOfFacts, sourcesOfFacts } from './tally.js';

interface Props {
  readonly facts: readonly FactInDoubt[];
  readonly without: Without;
  readonly onChange: (without: Without) => void;
}

const MOST = 40;

export function Switches({ facts, without, onChange }: Props) {
  const publishers = publishersOfFacts(facts).slice(0, MOST);
  const sources = sourcesOfFacts(facts).slice(0, MOST);
  const lone = without.publishers.filter((name) => !publishers.some(({ item }) => item === name));
  const unseen = without.sources.filter((id) => !sources.some(({ item }) => item.id === id));
  return (
    <div class="switchboard">
      <Checks
        legend={texts.trust.kinds}
        options={Object.entries(sourceKinds)}
        chosen={without.kinds}
        onChange={(kinds) => onChange({ ...without, kinds: kinds as readonly SourceKind[] })}
      />
      <Checks
        legend={texts.trust.copiesLegend}
        options={[['copies', texts.trust.copies]]}
        chosen={without.copies ? ['copies'] : []}
        onChange={(chosen) => onChange({ ...without, copies: chosen.length > 0 })}
      />
      {publishers.length + lone.length === 0 ? null : (
        <details open={without.publishers.length > 0}>
          <summary>{texts.trust.publishers}</summary>
          <p class="soft small">{texts.trust.publishersHint}</p>
          <Checks
            legend={texts.trust.publishers}
            options={[
              ...lone.map((name) => [name, name] as const),
              ...publishers.map(({ item, facts: n }) => [item, `${item} (${n})`] as const),
            ]}
            chosen={without.publishers}
            onChange={(chosen) => onChange({ ...without, publishers: chosen })}
          />
        </details>
      )}
      {sources.length + unseen.length === 0 ? null : (
        <details open={without.sources.length > 0}>
          <summary>{texts.trust.sources}</summary>
          <ul class="source-switches">
            {unseen.map((id) => (
              <SourceSwitch
                key={id}
                source={{ id, title: id, lang: null }}
                label={id}
                without={without}
                onChange={onChange}
              />
            ))}
            {sources.map(({ item, facts: n }) => (
              <SourceSwitch
                key={item.id}
                source={item}
                label={`${item.publisher} (${n})`}
                without={without}
                onChange={onChange}
              />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface SwitchProps extends Omit<Props, 'facts'> {
  readonly source: { readonly id: string; readonly title: string; readonly lang: string | null };
  readonly label: string;
}

function SourceSwitch({ source, label, without, onChange }: SwitchProps) {
  const { sources } = without;
  const isOut = sources.includes(source.id);
  const toggled = isOut ? sources.filter((id) => id !== source.id) : [...sources, source.id];
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={isOut} onChange={() => onChange({ ...without, sources: toggled })} />
        {label}
        <span class="visually-hidden">: {source.title}</span>
      </label>{' '}
      <SourceLink source={source} />
    </li>
  );
}
