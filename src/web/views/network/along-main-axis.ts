import type { Places } from './places.js';

/** Turns places about their middle until they stretch farthest from left to right, for screens are wider than high. */
export function alongMainAxis(places: Places): Places {
  const all = [...places.values()];
  const mean = (of: readonly number[]) => of.reduce((sum, n) => sum + n, 0) / Math.max(1, of.length);
  const [cx, cy] = [mean(all.map(({ x }) => x)), mean(all.map(({ y }) => y))];
  const xx = mean(all.map(({ x }) => (x - cx) ** 2));
  const yy = mean(all.map(({ y }) => (y - cy) ** 2));
  const xy = mean(all.map(({ x, y }) => (x - cx) * (y - cy)));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map(
    [...places].map(([id, { x, y }]) => [
      id,
      { x: (x - cx) * cos + (y - cy) * sin, y: (y - cy) * cos - (x - cx) * sin },
    ]),
  );
}
