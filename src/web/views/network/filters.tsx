import { useRef } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import { CountAsSelect } from '../../components/count-as-select.js';
import { Checks, NumberField, Select } from '../../components/select.js';
import { kinds as kindWords } from '../../enum-labels.js';
import type { YearsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { defaultMin, type NetworkQuestion } from './question.js';
import { KINDS } from './sizes.js';

interface Props {
  readonly question: NetworkQuestion;
  readonly series: YearsQuery['allSeries']['nodes'];
}

/** Holds all that narrows the network or changes its looks, in a drawer that lies over the picture while it is open. */
export function Filters({ question, series }: Props) {
  const { kinds, min, countAs, size, color, hubs, allNames } = question;
  const drawer = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (drawer.current === null) return;
    drawer.current.open = false;
    drawer.current.querySelector('summary')?.focus();
  };
  return (
    <details
      class="drawer"
      ref={drawer}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !drawer.current?.open) return;
        event.preventDefault();
        close();
      }}
    >
      <summary>{texts.instrument.filters(chosenIn(question))}</summary>
      <div class="filters">
        <Select
          label={texts.network.series}
          value={question.series ?? ''}
          options={[['', texts.network.allSeries], ...series.map(({ id, name }) => [id, name] as const)]}
          onChange={(value) => adjust({ series: value, tie: null, actor: null, ego: null, pin: null })}
        />
        <Checks
          legend={texts.network.kinds}
          options={KINDS.map((kind) => [kind, kindWords[kind] ?? kind] as const)}
          chosen={kinds}
          onChange={(chosen) => adjust({ kinds: chosen })}
        />
        <CountAsSelect value={countAs} />
        <NumberField
          label={texts.network.min}
          value={min}
          min={1}
          max={100}
          onChange={(n) => adjust({ min: n === defaultMin(question.series) ? null : (n ?? 1) })}
        />
        <NumberField
          label={texts.network.hubs}
          value={hubs}
          min={1}
          max={5_000}
          onChange={(n) => adjust({ hubs: n })}
        />
        <Select
          label={texts.network.size}
          value={size}
          options={Object.entries(texts.network.sizes)}
          onChange={(value) => adjust({ size: value === 'strength' ? null : value })}
        />
        <Select
          label={texts.network.color}
          value={color}
          options={Object.entries(texts.network.colors)}
          onChange={(value) => adjust({ color: value === 'community' ? null : value })}
        />
        <Select
          label={texts.instrument.names}
          value={allNames ? 'all' : 'some'}
          options={Object.entries(texts.instrument.namesOf)}
          onChange={(value) => adjust({ names: value === 'all' ? 'all' : null })}
        />
        <button type="button" onClick={close}>
          {texts.instrument.close}
        </button>
      </div>
    </details>
  );
}

/** How many of the drawer's filters differ from what the view begins with. */
const chosenIn = ({ series, kinds, min, hubs }: NetworkQuestion): number =>
  [series !== null, kinds.length > 0, min !== defaultMin(series), hubs !== null].filter(Boolean).length;
