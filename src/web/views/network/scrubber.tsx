/** Moves a window over the years of the network, by hand or by itself. */
import { useEffect, useState } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import type { YearsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { NetworkQuestion } from './question.js';
import { YearRange } from './year-range.js';
import { stepped } from './years.js';

interface Props {
  readonly years: YearsQuery['cooperation'];
  readonly question: NetworkQuestion;
  /** Whether the picture shows what was asked for last: before that, nothing moves on. */
  readonly isReady: boolean;
}

const PAUSE_MS = 1_100;

export function Scrubber({ years, question: { from, to, sure }, isReady }: Props) {
  const [isPlaying, setPlaying] = useState(false);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const span = { first: years.timeline[0]?.year ?? 0, last: years.timeline.at(-1)?.year ?? 0 };
  const step = (by: 1 | -1) => stepped({ from, to }, span, by);
  const next = step(1);

  useEffect(() => {
    if (!isPlaying || !isReady) return;
    const timer = setTimeout(() => {
      if (next === null) setPlaying(false);
      // One step back takes the reader to where the play began.
      else adjust({ ...next }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, isReady, from, to]);

  const play = () => {
    if (!isPlaying) adjust({ ...(next ?? { from: span.first, to: span.first }) });
    setPlaying(!isPlaying);
  };
  const button = (by: 1 | -1, label: string, sign: string) => {
    const window = step(by);
    return (
      <button
        type="button"
        aria-label={label}
        disabled={window === null}
        onClick={() => window !== null && adjust({ ...window })}
      >
        {sign}
      </button>
    );
  };
  return (
    <div class="scrubber">
      <div class="scrubber-buttons">
        {button(-1, texts.instrument.earlier, '◂')}
        {isStill ? null : (
          <button
            type="button"
            onClick={play}
            aria-label={isPlaying ? texts.instrument.pause : texts.instrument.play}
          >
            {isPlaying ? '❚❚' : '▶'}
          </button>
        )}
        {button(1, texts.instrument.later, '▸')}
      </div>
      <YearRange years={years} from={from} to={to} />
      <label class="check sure">
        <input
          type="checkbox"
          checked={sure}
          disabled={from === null && to === null}
          onChange={(event) => adjust({ sure: event.currentTarget.checked })}
        />
        {texts.instrument.sure}
      </label>
    </div>
  );
}
