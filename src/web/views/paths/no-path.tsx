import { adjust } from '../../lib/router.js';
import { texts } from '../../texts.js';

/** What to put into the address for each relaxation that the API may name. */
const RELAXATIONS: readonly (readonly [
  beginning: RegExp,
  change: Readonly<Record<string, string | null>>,
])[] = [
  [/^Without via/, { via: null }],
  [/^Without during/, { since: null, until: null, certain: null }],
  [/^With certainty/, { certain: null }],
  [/^With maxLength/, { max: '6' }],
  [/^Without minOrigins/, { origins: null }],
  [/^Without excludeHubsOver/, { hubs: null }],
  [/^Without timeRespecting/, { ordered: null }],
];

/** Why there is none, and, where giving up one constraint would find one, a button that does. */
export function NoPath({ reasons }: { reasons: readonly string[] }) {
  return (
    <div class="state" role="status">
      <p>
        <strong>{texts.paths.none}</strong>
      </p>
      <ul>
        {reasons.map((reason) => {
          const change = RELAXATIONS.find(([beginning]) => beginning.test(reason))?.[1];
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
