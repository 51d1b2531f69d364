/** What the keys do while the picture has the focus. */
import type { Renderer } from './graph.js';

const STEP = 60;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Tells by how much an arrow key moves something: farther with Shift; null for other keys. */
export function arrowStep({ key, shiftKey }: KeyboardEvent, step = STEP): readonly [number, number] | null {
  const arrow = ARROWS[key];
  if (arrow === undefined) return null;
  const far = shiftKey ? 4 * step : step;
  return [arrow[0] * far, arrow[1] * far];
}

/** Moves the camera by pixels of the screen. */
export function pan(sigma: Renderer, [dx, dy]: readonly [number, number]): void {
  const { width, height } = sigma.getDimensions();
  const { x, y } = sigma.viewportToFramedGraph({ x: width / 2 + dx, y: height / 2 + dy });
  sigma.getCamera().setState({ x, y });
}

/** Moves the camera to a node that is outside of the frame, so that whoever chose it by name sees it. */
export function bringIntoSight(sigma: Renderer, node: string): void {
  const data = sigma.getNodeDisplayData(node);
  if (data === undefined) return;
  const { width, height } = sigma.getDimensions();
  const { x, y } = sigma.framedGraphToViewport(data);
  if (x < 0 || y < 0 || x > width || y > height) sigma.getCamera().setState({ x: data.x, y: data.y });
}
