import { texts } from '../../texts.js';
import { type FactInDoubt, type Measure, tally } from './tally.js';

const MEASURES: readonly Measure[] = ['supported', 'answered', 'contested', 'single'];

interface Props {
  readonly facts: readonly FactInDoubt[];
  /** Whether no source is left out. */
  readonly isNothing: boolean;
}

/** Says in a sentence and in a table how many facts there are, and how many there would be. */
export function Sums({ facts, isNothing }: Props) {
  const sums = tally(facts);
  const changed = (change: string) => facts.filter(({ without }) => without.change === change).length;
  return (
    <>
      <p aria-live="polite">
        <strong>
          {isNothing
            ? texts.trust.nothingChosen
            : texts.trust.sentence(changed('LOST'), changed('ANSWER'), changed('SETTLED'), facts.length)}
        </strong>
      </p>
      <div class="scroll">
        <table class="sums">
          <thead>
            <tr>
              <th scope="col">{texts.trust.measure}</th>
              <th scope="col">{texts.trust.before}</th>
              <th scope="col">{texts.trust.after}</th>
            </tr>
          </thead>
          <tbody>
            {MEASURES.map((measure) => {
              const { before, after } = sums[measure];
              return (
                <tr key={measure} class={before === after ? undefined : 'differs'}>
                  <th scope="row">{texts.trust.measures[measure]}</th>
                  <td class="number">{before}</td>
                  <td class="number">
                    {after}
                    {before === after ? null : (
                      <span class="soft">
                        {' '}
                        ({after > before ? '+' : '−'}
                        {Math.abs(after - before)})
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
