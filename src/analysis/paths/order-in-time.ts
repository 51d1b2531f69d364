/**
 * Whether links may have held one after another: whether a day can be chosen for each, within what is possible for it and
 * within the window, none before the day of the link before it.
 */
import type { Window } from '../../domain/time/window.js';
import type { LightLink } from '../../store/queries/traversal.js';

/** The earliest day that can be chosen for one of the links, not before `day`; null where there is none. */
export function earliestDay(links: readonly LightLink[], day: string, window: Window): string | null {
  let best: string | null = null;
  for (const link of links) {
    const from = latestOf(day, latestOf(link.earliest, window.from));
    if (from <= earliestOf(link.latest, window.to) && (best === null || from < best)) best = from;
  }
  return best;
}

/**
 * Of each step the best founded link with which the steps after it are still possible, step by step from the first;
 * null where no choice of links is in order.
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

/** For each step the last day on which it may happen so that those after it still can; '' where they cannot. */
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
