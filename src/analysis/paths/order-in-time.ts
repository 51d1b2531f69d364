/**
 * Checks whether links may have held one after another: whether a day can be chosen for each link, within its
 * period and within the window, so that no day is before that of the previous link.
 */
import { type Days, possibleDays } from '../../domain/time/possible-days.js';
import type { Window } from '../../domain/time/window.js';
import type { LightLink } from '../../store/queries/traversal.js';

/**
 * Returns the earliest day, not before `day`, on which one of the links may have held; null if there is none.
 */
export function earliestDay(links: readonly LightLink[], day: string, window: Window): string | null {
  let best: string | null = null;
  for (const link of links) {
    const from = firstDay(link, latestOf(day, window.from), window.to);
    if (from !== null && (best === null || from < best)) best = from;
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
    const since = latestOf(day, window.from);
    const link = links.find((l) => firstDay(l, since, deadline) !== null);
    if (link === undefined) return null;
    chosen.push(link);
    day = firstDay(link, since, deadline) ?? day;
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
      const day = lastDay(link, window.from, after);
      if (day !== null && day > last) last = day;
    }
    deadlines.unshift(last);
  }
  return deadlines;
}

/** The first day from `since` to `until` on which the link may have held; null if there is none. */
function firstDay(link: LightLink, since: string, until: string): string | null {
  return (
    daysOf(link).flatMap(({ from, to }) => {
      const day = latestOf(from, since);
      return day <= earliestOf(to, until) ? [day] : [];
    })[0] ?? null
  );
}

/** The last such day. */
function lastDay(link: LightLink, since: string, until: string): string | null {
  return (
    daysOf(link)
      .flatMap(({ from, to }) => {
        const day = earliestOf(to, until);
        return day >= latestOf(from, since) ? [day] : [];
      })
      .at(-1) ?? null
  );
}

const daysOf = ({ earliest, latest, gaps }: LightLink): Days[] =>
  possibleDays({ startEarliest: earliest, endLatest: latest, gaps });

const earliestOf = (a: string, b: string): string => (a < b ? a : b);
const latestOf = (a: string, b: string): string => (a > b ? a : b);
