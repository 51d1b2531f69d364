/** Draws the network by WebGL. The tables below show and allow the same, for those who cannot use a picture. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../../texts.js';
import type { Network } from './graph.js';
import type { LayoutStep, LayoutTask } from './layout.worker.js';
import { createRenderer, type DisplayState, type Painting, type Renderer } from './renderer.js';
import { repaintWhenNeeded } from './repaint-when-needed.js';

interface Props extends DisplayState {
  readonly graph: Network;
  readonly onActor: (id: string | null) => void;
  readonly onTie: (key: string) => void;
  readonly onRenderer: (renderer: Renderer | null) => void;
}

export function Stage({ graph, selection, dimOver, onActor, onTie, onRenderer }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const display = useRef({ selection, dimOver });
  const [failed, setFailed] = useState(false);
  display.current = { selection, dimOver };

  useEffect(() => {
    if (frame.current === null || paper.current === null) return;
    let painting: Painting;
    try {
      painting = createRenderer(graph, frame.current, () => display.current);
    } catch {
      return setFailed(true);
    }
    const { sigma } = painting;
    renderer.current = sigma;
    onRenderer(sigma);
    sigma.on('clickNode', ({ node }) => onActor(node));
    sigma.on('clickEdge', ({ edge }) => onTie(edge));
    sigma.on('clickStage', () => onActor(null));
    const stopLayout = layOut(graph, sigma);
    const stopRepainting = repaintWhenNeeded(painting, paper.current);
    return () => {
      stopLayout();
      stopRepainting();
      renderer.current = null;
      onRenderer(null);
      sigma.kill();
    };
  }, [graph]);

  useEffect(
    () => void renderer.current?.refresh({ skipIndexation: true }),
    [selection.actor, selection.tie, dimOver],
  );

  if (failed) return <p class="state">{texts.network.noWebgl}</p>;
  const camera = () => renderer.current?.getCamera();
  return (
    <div class="stage">
      <div ref={frame} class="stage-canvas" role="img" aria-label={texts.network.picture} />
      <div ref={paper} class="stage-print" aria-hidden="true" />
      <div class="stage-buttons">
        <button type="button" onClick={() => camera()?.animatedZoom()} aria-label={texts.network.zoomIn}>
          +
        </button>
        <button type="button" onClick={() => camera()?.animatedUnzoom()} aria-label={texts.network.zoomOut}>
          −
        </button>
        <button type="button" onClick={() => camera()?.animatedReset()}>
          {texts.network.reset}
        </button>
      </div>
    </div>
  );
}

/** Moves the nodes as the worker lays them out; for readers who want no motion, only to their final positions. */
function layOut(graph: Network, sigma: Renderer): () => void {
  const container = sigma.getContainer();
  delete container.dataset.settled;
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const task: LayoutTask = {
    nodes: graph.mapNodes((id, { x, y, size }) => ({ id, x, y, size })),
    edges: graph.mapEdges((_, { weight }, a, b) => ({ a, b, weight })),
  };
  worker.onmessage = ({ data: { positions, done } }: MessageEvent<LayoutStep>) => {
    if (!isStill || done) {
      let i = 0;
      graph.updateEachNodeAttributes(
        (_, attributes) => ({ ...attributes, x: positions[i++] ?? 0, y: positions[i++] ?? 0 }),
        { attributes: ['x', 'y'] },
      );
    }
    if (done) {
      worker.terminate();
      container.dataset.settled = String(graph.order);
    }
  };
  worker.postMessage(task);
  return () => worker.terminate();
}
