import { texts } from '../../texts.js';

/** Says how to load the graph. */
export function EmptyGraph() {
  return (
    <div class="state">
      <h2>{texts.state.empty}</h2>
      <p>{texts.state.emptyHint}</p>
      <code>npm run seed</code>
    </div>
  );
}
