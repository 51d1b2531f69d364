import { adjust } from '../../browser/router.js';
import { Checks, NumberField } from '../../components/select.js';
import { linksOut } from '../../enum-labels.js';
import { texts } from '../../texts.js';
import type { PathVariables } from './variables.js';

const MAX_LENGTH = 6;
const MAX_HUB = 10_000;
const MAX_ORIGINS = 20;
const YEARS = [1900, 2100] as const;

/** Offers the constraints on a path, each of which is a value of the address. */
export function Constraints(props: PathVariables) {
  const { via, during, maxLength, minOrigins, excludeHubsOver, timeRespecting } = props;
  const year = (value: string | null | undefined) => (value ? Number(value.slice(0, 4)) : null);
  return (
    <div class="filters">
      <NumberField
        label={texts.paths.maxLength}
        value={maxLength}
        min={1}
        max={MAX_LENGTH}
        onChange={(max, change) => adjust({ max: max === 4 ? null : max }, change)}
      />
      <NumberField
        label={texts.paths.since}
        value={year(during?.from)}
        min={YEARS[0]}
        max={YEARS[1]}
        onChange={(since, change) => adjust({ since }, change)}
      />
      <NumberField
        label={texts.paths.until}
        value={year(during?.to)}
        min={YEARS[0]}
        max={YEARS[1]}
        onChange={(until, change) => adjust({ until }, change)}
      />
      <NumberField
        label={texts.paths.minOrigins}
        value={minOrigins}
        min={1}
        max={MAX_ORIGINS}
        onChange={(n, change) => adjust({ origins: n === 1 ? null : n }, change)}
      />
      <NumberField
        label={texts.paths.hubs}
        value={excludeHubsOver}
        min={1}
        max={MAX_HUB}
        onChange={(hubs, change) => adjust({ hubs }, change)}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={timeRespecting}
          onChange={() => adjust({ ordered: !timeRespecting })}
        />
        {texts.paths.ordered}
      </label>
      {during === null ? null : (
        <label class="check">
          <input
            type="checkbox"
            checked={during.certainty === 'CERTAIN'}
            onChange={() => adjust({ certain: during.certainty !== 'CERTAIN' })}
          />
          {texts.paths.certain}
        </label>
      )}
      <details class="switches" open={via !== null}>
        <summary>{texts.paths.via(via?.length ?? 0)}</summary>
        <Checks
          legend={texts.paths.viaHint}
          options={Object.entries(linksOut)}
          chosen={via ?? []}
          onChange={(chosen) => adjust({ via: chosen })}
        />
      </details>
    </div>
  );
}
