/** Sets up sigma: it draws nodes and ties by what is selected, in the colours of the page. */
import Sigma from 'sigma';
import { drawDiscNodeLabel } from 'sigma/rendering';
import { asIfLight } from '../../browser/theme.js';
import { clipped } from '../../format/short-name.js';
import { drawHover } from './draw-hover.js';
import type { EdgeAttributes, Network, NodeAttributes } from './graph.js';
import { type Palette, readPalette } from './palette.js';

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export interface Selection {
  readonly actor: string | null;
  readonly tie: string | null;
}

export interface DisplayState {
  readonly selection: Selection;
  /** Actors with more partners than this are drawn faintly. */
  readonly dimOver: number | null;
}

export interface Painting {
  readonly sigma: Renderer;
  /** Redraws after the colours of the page have changed, or in light colours for paper. */
  readonly repaint: (isPaper?: boolean) => Palette;
}

/** Beyond so many ties none can be clicked: picking one costs a second drawing of them all. */
const MOST_CLICKABLE_TIES = 8_000;

export function createRenderer(graph: Network, frame: HTMLElement, display: () => DisplayState): Painting {
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
    // Names are clipped until the pointer is on them.
    defaultDrawNodeLabel: (context, data, settings) =>
      drawDiscNodeLabel(context, { ...data, label: data.label && clipped(data.label) }, settings),
    defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, palette),
    nodeReducer: (node, attributes) => {
      const { selection, dimOver } = display();
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
      const { selection, dimOver } = display();
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
  const repaint = (isPaper = false) => {
    palette = isPaper ? asIfLight(readPalette) : readPalette();
    sigma.setSetting('labelColor', { color: palette.ink });
    sigma.refresh({ skipIndexation: true });
    return palette;
  };
  return { sigma, repaint };
}

/** Tells whether a node is neither selected nor a partner of the selected actor. */
function isAside(graph: Network, node: string, { actor, tie }: Selection): boolean {
  if (tie !== null) return !tie.split('~').includes(node);
  if (actor === null || !graph.hasNode(actor)) return false;
  return node !== actor && !graph.areNeighbors(node, actor);
}
