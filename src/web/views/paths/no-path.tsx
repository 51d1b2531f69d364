import { adjust } from '../../browser/router.js';
import { texts } from '../../texts.js';
import { relaxationOf } from './relaxation.js';

/** Why there is none, and, where giving up one constraint would find one, a button that does. */
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
                {reason}{' '}
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
