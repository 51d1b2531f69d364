/**
 * Checks whether links may have held one after another: whether a day can be chosen for each link, within its
 * period and within the window, so that no day is before that of the previous link.
 */
import type { Window } from '../../domain/time/window.js';
import type { LightLink } from '../../store/queries/traversal.js';

/**
 * Returns the earliest day, not before `day`, on which one of the links may have held; null if there is none.
 */
export function earliestDay(links: readonly LightLink[], day: string, window: Window): string | null {
  let best: string | null = null;
  for (const link of links) {
    const from = latestOf(day, latestOf(link.earliest, window.from));
    if (from <= earliestOf(link.latest, window.to) && (best === null || from < best)) best = from;
  }
  return best;
}

/**
 * Chooses for each step, from the first on, the link with most origins that leaves the later steps possible.
 * Returns null if no choice of links is in order.
 */
export function linksInOrder(
  steps: readonly (readonly LightLink[])[],
  window: Window,
): readonly LightLink[] | null {
  const deadlines = deadlinesOf(steps, window);
  const chosen: LightLink[] = [];
  let day = window.from;
  for (const [i, links] of steps.entries()) {
    const deadline = deadlines[i + 1] ?? '';
    const link = links.find(
      (l) => latestOf(day, latestOf(l.earliest, window.from)) <= earliestOf(l.latest, deadline),
    );
    if (link === undefined) return null;
    chosen.push(link);
    day = latestOf(day, latestOf(link.earliest, window.from));
  }
  return chosen;
}

/** Returns for each step the last day that leaves the later steps possible; '' if there is none. */
function deadlinesOf(steps: readonly (readonly LightLink[])[], window: Window): readonly string[] {
  const deadlines = [window.to];
  for (const links of steps.toReversed()) {
    const after = deadlines[0] ?? '';
    let last = '';
    for (const link of links) {
      const day = earliestOf(link.latest, after);
      if (latestOf(link.earliest, window.from) <= day && day > last) last = day;
    }
    deadlines.unshift(last);
  }
  return deadlines;
}

const earliestOf = (a: string, b: string): string => (a < b ? a : b);
const latestOf = (a: string, b: string): string => (a > b ? a : b);
