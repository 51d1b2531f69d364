/** Sets up sigma: it draws nodes and ties by what is selected, in the colours of the page. */
import Sigma from 'sigma';
import { asIfLight } from '../../browser/theme.js';
import { drawHover } from './draw-hover.js';
import { drawNames, NAME_SIZE } from './draw-names.js';
import type { Network, Renderer } from './graph.js';
import { type Palette, readPalette } from './palette.js';

export interface Selection {
  readonly actor: string | null;
  readonly tie: string | null;
}

export interface DisplayState {
  readonly selection: Selection;
  /** Actors with more partners than this are drawn faintly. */
  readonly dimOver: number | null;
  /** Whether to write as many names as there is room for. */
  readonly allNames: boolean;
  /** Those who are named before others: pinned, or in the middle of the view. */
  readonly named: ReadonlySet<string>;
}

export interface Painting {
  readonly sigma: Renderer;
  /** Draws another graph in place of the one before; the camera stays. */
  readonly show: (graph: Network) => void;
  /** Redraws after the colours of the page have changed, or in light colours for paper. */
  readonly repaint: (isPaper?: boolean) => Palette;
}

/** Beyond so many ties none can be clicked: picking one costs a second drawing of them all. */
const MOST_CLICKABLE_TIES = 8_000;
/** What is only possible is thinner as well as paler. */
const POSSIBLE_THINNESS = 0.7;

export function createRenderer(graph: Network, frame: HTMLElement, display: () => DisplayState): Painting {
  let palette = readPalette();
  let shown = graph;
  const sigma: Renderer = new Sigma(graph, frame, {
    allowInvalidContainer: true,
    ...settingsFor(graph),
    labelFont: getComputedStyle(document.body).fontFamily,
    labelSize: NAME_SIZE,
    // Ours lie on nothing, and the largest nodes never lack theirs.
    renderLabels: false,
    stagePadding: 24,
    zIndex: true,
    defaultDrawNodeHover: (context, data, settings) => drawHover(context, data, settings, palette),
    nodeReducer: (node, attributes) => {
      const { selection, dimOver } = display();
      const isDim = isAside(shown, node, selection) || (dimOver !== null && attributes.degree > dimOver);
      const isChosen = isEndOf(selection, node);
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
      const [a, b] = shown.extremities(edge);
      const isOfActor = selection.actor !== null && (a === selection.actor || b === selection.actor);
      const isChosen = edge === selection.tie || isOfActor;
      const isHub =
        dimOver !== null && [a, b].some((node) => shown.getNodeAttribute(node, 'degree') > dimOver);
      return {
        ...attributes,
        size: attributes.isPossible ? attributes.size * POSSIBLE_THINNESS : attributes.size,
        color: isChosen ? palette.strongEdge : attributes.isPossible ? palette.possibleEdge : palette.edge,
        hidden: !isChosen && (isHub || selection.actor !== null),
        zIndex: isChosen ? 2 : attributes.isPossible ? 0 : 1,
      };
    },
  });
  const context = sigma.getCanvases().labels?.getContext('2d');
  sigma.on('afterRender', () => {
    const { allNames, named, selection } = display();
    const first = selection.actor === null ? named : new Set([selection.actor, ...named]);
    const isMoving = sigma.getCamera().isAnimated() || sigma.getMouseCaptor().isMoving;
    if (context && !(isMoving && isLarge(shown)))
      drawNames(sigma, context, { palette, all: allNames, first });
  });
  const repaint = (isPaper = false) => {
    palette = isPaper ? asIfLight(readPalette) : readPalette();
    sigma.refresh({ skipIndexation: true });
    return palette;
  };
  const show = (next: Network) => {
    const isOther = isLarge(next) !== isLarge(shown);
    shown = next;
    sigma.setGraph(next);
    // Not before: it draws, and what it drew would still be the graph before.
    if (isOther) sigma.setSettings(settingsFor(next));
  };
  return { sigma, show, repaint };
}

/** A large network gives up some comfort for speed: while it moves, it is without lines and names. */
const isLarge = (graph: Network): boolean => graph.size > MOST_CLICKABLE_TIES;

const settingsFor = (graph: Network) => ({
  enableEdgeEvents: !isLarge(graph),
  hideEdgesOnMove: isLarge(graph),
});

const isEndOf = ({ actor, tie }: Selection, node: string): boolean =>
  node === actor || (tie?.split('~').includes(node) ?? false);

/** Tells whether a node is neither selected nor a partner of the selected actor. */
function isAside(graph: Network, node: string, { actor, tie }: Selection): boolean {
  if (tie !== null) return !tie.split('~').includes(node);
  if (actor === null || !graph.hasNode(actor)) return false;
  return node !== actor && !graph.areNeighbors(node, actor);
}
