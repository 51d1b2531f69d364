import { useId, useState } from 'preact/hooks';
import { dataOf, useQuery } from '../../api/use-query.js';
import { adjust } from '../../browser/router.js';
import { CountAsSelect } from '../../components/count-as-select.js';
import { Checks, NumberField, Select } from '../../components/select.js';
import { kinds as kindWords } from '../../enum-labels.js';
import { YearsDocument, type YearsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { defaultMin, type NetworkQuestion } from './question.js';

const KINDS = ['STATE', 'ORGANIZATION', 'PERSON'].map((kind) => [kind, kindWords[kind] ?? kind] as const);

export function Filters({ question }: { question: NetworkQuestion }) {
  const { series, kinds, from, to, min, countAs, size, color, hubs } = question;
  const state = useQuery(YearsDocument, {
    series: series === null ? null : [series],
    kinds: kinds.length === 0 ? null : kinds,
    countAs,
  });
  const data = dataOf(state);
  const years = data?.cooperation.timeline ?? [];
  const allSeries = data?.allSeries.nodes ?? [];
  return (
    <div class="filters">
      <Select
        label={texts.network.series}
        value={series ?? ''}
        options={[['', texts.network.allSeries], ...allSeries.map(({ id, name }) => [id, name] as const)]}
        onChange={(value) => adjust({ series: value, tie: null, actor: null })}
      />
      <Checks
        legend={texts.network.kinds}
        options={KINDS}
        chosen={kinds}
        onChange={(chosen) => adjust({ kinds: chosen })}
      />
      <CountAsSelect value={countAs} />
      <PeriodSlider years={years} from={from} to={to} />
      <NumberField
        label={texts.network.min}
        value={min}
        min={1}
        max={100}
        onChange={(n) => adjust({ min: n === defaultMin(series) ? null : (n ?? 1) })}
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
      <NumberField
        label={texts.network.hubs}
        value={hubs}
        min={1}
        max={5_000}
        onChange={(n) => adjust({ hubs: n })}
      />
    </div>
  );
}

interface SliderProps {
  readonly years: YearsQuery['cooperation']['timeline'];
  readonly from: number | null;
  readonly to: number | null;
}

/** Offers two sliders over the years with ties, below a small histogram of them. */
function PeriodSlider({ years, from, to }: SliderProps) {
  const id = useId();
  const thisYear = new Date().getUTCFullYear();
  const [first, last] = [years[0]?.year ?? 2000, years.at(-1)?.year ?? thisYear];
  const [moving, setMoving] = useState<{ from?: number; to?: number }>({});
  const start = moving.from ?? from ?? first;
  const end = moving.to ?? to ?? last;
  const most = Math.max(1, ...years.map(({ weight }) => weight));
  const span = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const settle = () => {
    setMoving({});
    adjust({
      from: Math.min(start, end) === first ? null : Math.min(start, end),
      to: Math.max(start, end) === last ? null : Math.max(start, end),
    });
  };
  const slider = (name: 'from' | 'to', value: number) => (
    <>
      <label class="visually-hidden" for={`${id}${name}`}>
        {texts.network[name]}
      </label>
      <input
        id={`${id}${name}`}
        type="range"
        min={first}
        max={last}
        value={value}
        onInput={(event) => setMoving({ ...moving, [name]: Number(event.currentTarget.value) })}
        onChange={settle}
      />
    </>
  );
  return (
    <fieldset class="field period">
      <legend>{texts.network.period(Math.min(start, end), Math.max(start, end))}</legend>
      <div class="years" role="img" aria-label={texts.network.timeline}>
        {span.map((year) => {
          const value = years.find((y) => y.year === year);
          const isWithin = year >= Math.min(start, end) && year <= Math.max(start, end);
          // The root keeps a year with few ties visible beside one with many.
          const height =
            value === undefined || value.weight === 0 ? 0 : 8 + 92 * Math.sqrt(value.weight / most);
          return (
            <i
              key={year}
              class={isWithin ? 'within' : ''}
              style={{ height: `${height}%` }}
              title={String(year)}
            />
          );
        })}
      </div>
      {slider('from', start)}
      {slider('to', end)}
    </fieldset>
  );
}
