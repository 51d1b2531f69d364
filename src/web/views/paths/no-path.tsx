import { adjust } from '../../browser/router.js';
import { NameText } from '../../components/name.js';
import { texts } from '../../texts.js';
import { relaxationOf } from './relaxation.js';

/** Says why there is no path, with a button for each constraint that, given up, would allow one. */
export function NoPath({ reasons }: { reasons: readonly string[] }) {
  return (
    <div class="state" role="status">
      <p>
        <strong>{texts.paths.none}</strong>
      </p>
      <ul>
        {reasons.map((reason) => {
          const change = relaxationOf(reason);
          return (
            <li key={reason}>
              <p>
                <NameText text={reason} />{' '}
                {change === undefined ? null : (
                  <button type="button" onClick={() => adjust(change)}>
                    {texts.paths.relax}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
