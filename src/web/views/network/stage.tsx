/** The network as a picture, drawn by WebGL. Whatever it shows and allows, the table beside it shows and allows too. */
import { useEffect, useRef, useState } from 'preact/hooks';
import Sigma from 'sigma';
import { drawDiscNodeLabel } from 'sigma/rendering';
import { THEME_CHANGED } from '../../lib/theme.js';
import { texts } from '../../texts.js';
import { drawHover } from './draw-hover.js';
import type { EdgeAttributes, Network, NodeAttributes } from './graph.js';
import type { LayoutStep, LayoutTask } from './layout.worker.js';
import { readPalette } from './palette.js';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export interface Selection {
  readonly actor: string | null;
  readonly tie: string | null;
}

interface Props {
  readonly graph: Network;
  readonly selection: Selection;
  /** Actors with more partners than this are drawn faintly. */
  readonly dimOver: number | null;
  readonly onActor: (id: string | null) => void;
  readonly onTie: (key: string) => void;
  readonly onRenderer: (renderer: Renderer | null) => void;
}

/** Picking a tie costs a second drawing of all ties. */
const MOST_CLICKABLE_TIES = 8_000;
const LONGEST_LABEL = 28;

export function Stage({ graph, selection, dimOver, onActor, onTie, onRenderer }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer | null>(null);
  const shown = useRef({ selection, dimOver });
  const [failed, setFailed] = useState(false);
  shown.current = { selection, dimOver };

  useEffect(() => {
    if (frame.current === null) return;
    let sigma: Renderer;
    try {
      sigma = createRenderer(graph, frame.current, () => shown.current);
    } catch {
      return setFailed(true);
    }
    renderer.current = sigma;
    onRenderer(sigma);
    sigma.on('clickNode', ({ node }) => onActor(node));
    sigma.on('clickEdge', ({ edge }) => onTie(edge));
    sigma.on('clickStage', () => onActor(null));
    const stopLayout = layOut(graph, sigma);
    return () => {
      stopLayout();
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

function createRenderer(
  graph: Network,
  frame: HTMLElement,
  shown: () => { selection: Selection; dimOver: number | null },
): Renderer {
  let palette = readPalette();
  const sigma: Renderer = new Sigma(graph, frame, {
    allowInvalidContainer: true,
    enableEdgeEvents: graph.size <= MOST_CLICKABLE_TIES,
    hideEdgesOnMove: graph.size > MOST_CLICKABLE_TIES,
    hideLabelsOnMove: true,
    labelFont: getComputedStyle(document.body).fontFamily,
    labelSize: 12,
    labelColor: { color: palette.ink },
    labelDensity: 0.8,
    labelRenderedSizeThreshold: 7,
    zIndex: true,
    // In full when pointed at.
    defaultDrawNodeLabel: (context, data, settings) =>
      drawDiscNodeLabel(context, { ...data, label: data.label && clipped(data.label) }, settings),
    defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, palette),
    nodeReducer: (node, attributes) => {
      const { selection, dimOver } = shown();
      const isDim = isAside(graph, node, selection) || (dimOver !== null && attributes.degree > dimOver);
      const isChosen = node === selection.actor || (selection.tie?.split('~').includes(node) ?? false);
      return {
        ...attributes,
        color: isDim && !isChosen ? palette.faint : (palette.groups[attributes.group] ?? palette.ink),
        label: isDim && !isChosen ? '' : attributes.label,
        highlighted: isChosen,
        zIndex: isDim ? 0 : 1,
      };
    },
    edgeReducer: (edge, attributes) => {
      const { selection, dimOver } = shown();
      const [a, b] = graph.extremities(edge);
      const isOfActor = selection.actor !== null && (a === selection.actor || b === selection.actor);
      const isChosen = edge === selection.tie || isOfActor;
      const isHub =
        dimOver !== null && [a, b].some((node) => graph.getNodeAttribute(node, 'degree') > dimOver);
      return {
        ...attributes,
        color: isChosen ? palette.strongEdge : palette.edge,
        hidden: !isChosen && (isHub || selection.actor !== null),
        zIndex: isChosen ? 1 : 0,
      };
    },
  });
  const repaint = () => {
    palette = readPalette();
    sigma.setSetting('labelColor', { color: palette.ink });
    sigma.refresh({ skipIndexation: true });
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  document.addEventListener(THEME_CHANGED, repaint);
  dark.addEventListener('change', repaint);
  sigma.on('kill', () => {
    document.removeEventListener(THEME_CHANGED, repaint);
    dark.removeEventListener('change', repaint);
  });
  return sigma;
}

/** Names without an acronym run out of the picture, and over their neighbours. */
const clipped = (label: string): string =>
  label.length > LONGEST_LABEL ? `${label.slice(0, LONGEST_LABEL - 1)}…` : label;

/** Neither chosen nor a partner of who is. */
function isAside(graph: Network, node: string, { actor, tie }: Selection): boolean {
  if (tie !== null) return !tie.split('~').includes(node);
  if (actor === null || !graph.hasNode(actor)) return false;
  return node !== actor && !graph.areNeighbors(node, actor);
}

/** Moves the nodes as the worker finds their places; at once to the end for who wants no motion. */
function layOut(graph: Network, sigma: Renderer): () => void {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const task: LayoutTask = {
    nodes: graph.mapNodes((id, { x, y, size }) => ({ id, x, y, size })),
    edges: graph.mapEdges((_, { weight }, a, b) => ({ a, b, weight })),
  };
  worker.onmessage = ({ data: { places, done } }: MessageEvent<LayoutStep>) => {
    if (!isStill || done) {
      let i = 0;
      graph.updateEachNodeAttributes(
        (_, attributes) => ({ ...attributes, x: places[i++] ?? 0, y: places[i++] ?? 0 }),
        { attributes: ['x', 'y'] },
      );
    }
    if (done) {
      worker.terminate();
      sigma.getContainer().dataset.settled = 'true';
    }
  };
  worker.postMessage(task);
  return () => worker.terminate();
}
