/** Draws the network by WebGL. The tables beside it show and allow the same, for those who cannot use a picture. */
import type { RefObject } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { texts } from '../../texts.js';
import { type FrameFit, fitted, grownFit, showFit } from './fit.js';
import type { Network, Renderer } from './graph.js';
import { arrowStep, bringIntoSight, pan } from './keys.js';
import type { Place } from './pins.js';
import { dragNodes, guardScrolling } from './pointer.js';
import { createRenderer, type DisplayState, type Painting } from './renderer.js';
import { repaintWhenNeeded } from './repaint-when-needed.js';

interface Props extends DisplayState {
  /** In the places of the layout; the stage stretches them to its frame. */
  readonly graph: Network;
  /** What decides the places: within it the frame does not shrink. */
  readonly choice: string;
  readonly isSettled: boolean;
  readonly onActor: (id: string | null) => void;
  readonly onTie: (key: string) => void;
  readonly onPin: (id: string, place: Place) => void;
  readonly renderer: RefObject<Renderer | null>;
}

export function Stage(props: Props) {
  const { graph, choice, isSettled, selection, dimOver, allNames, named, renderer } = props;
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const fit = useRef<FrameFit | null>(null);
  const show = useRef<Painting['show']>(() => {});
  const latest = useRef(props);
  const [failed, setFailed] = useState(false);
  const [isRefused, setRefused] = useState(false);
  latest.current = props;

  useEffect(() => {
    if (frame.current === null || paper.current === null) return;
    let painting: Painting;
    try {
      painting = createRenderer(graph, frame.current, () => latest.current);
    } catch {
      return setFailed(true);
    }
    const { sigma } = painting;
    renderer.current = sigma;
    show.current = painting.show;
    sigma.on('clickNode', ({ node }) => latest.current.onActor(node));
    sigma.on('clickEdge', ({ edge }) => latest.current.onTie(edge));
    sigma.on('clickStage', () => latest.current.onActor(null));
    dragNodes(sigma, pin);
    const stops = [
      repaintWhenNeeded(painting, paper.current),
      guardScrolling(frame.current, { onRefused: () => setRefused(true) }),
    ];
    return () => {
      for (const stop of stops) stop();
      renderer.current = null;
      sigma.kill();
    };
  }, []);

  useEffect(() => {
    const sigma = renderer.current;
    if (sigma === null) return;
    const before = fit.current?.choice === choice && fit.current.isSettled ? fit.current : null;
    fit.current = before === null ? fitted(graph, sigma, { choice, isSettled }) : grownFit(graph, before);
    showFit(graph, sigma, fit.current);
    show.current(graph);
    if (isSettled) sigma.getContainer().dataset.settled = String(graph.order);
    else delete sigma.getContainer().dataset.settled;
  }, [graph, choice, isSettled]);

  useEffect(() => {
    renderer.current?.refresh({ skipIndexation: true });
    if (selection.actor !== null && renderer.current !== null)
      bringIntoSight(renderer.current, selection.actor);
  }, [selection.actor, selection.tie, dimOver, allNames, named]);

  useEffect(() => {
    if (!isRefused) return;
    const timer = setTimeout(() => setRefused(false), 2_500);
    return () => clearTimeout(timer);
  }, [isRefused]);

  function pin(id: string, { x, y }: Place): void {
    latest.current.onPin(id, { x: x / (fit.current?.stretch ?? 1), y });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const sigma = renderer.current;
    const { actor } = latest.current.selection;
    const step = arrowStep(event);
    if (sigma === null || step === null) return;
    event.preventDefault();
    if (actor === null || event.altKey) {
      pan(sigma, step);
      return;
    }
    const data = sigma.getNodeDisplayData(actor);
    if (data === undefined) return;
    const [x, y] = step.map((pixels) => pixels / 4) as [number, number];
    const at = sigma.framedGraphToViewport(data);
    pin(actor, sigma.viewportToGraph({ x: at.x + x, y: at.y + y }));
  }

  if (failed) return <p class="state">{texts.network.noWebgl}</p>;
  const camera = () => renderer.current?.getCamera();
  const showAll = () => {
    const sigma = renderer.current;
    if (sigma === null || fit.current === null) return;
    fit.current = fitted(sigma.getGraph(), sigma, fit.current);
    showFit(sigma.getGraph(), sigma, fit.current);
    sigma.refresh();
    void sigma.getCamera().animatedReset();
  };
  return (
    <div class="stage">
      <div
        ref={frame}
        class="stage-canvas"
        role="application"
        aria-label={texts.network.picture}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the picture, or who is chosen in it
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <div ref={paper} class="stage-print" aria-hidden="true" />
      <p class="stage-hint" data-shown={isRefused} aria-hidden="true">
        {texts.instrument.wheel}
      </p>
      <p id={hintId} class="visually-hidden">
        {texts.instrument.keys}
      </p>
      <div class="stage-buttons">
        <button type="button" onClick={() => camera()?.animatedZoom()} aria-label={texts.network.zoomIn}>
          +
        </button>
        <button type="button" onClick={() => camera()?.animatedUnzoom()} aria-label={texts.network.zoomOut}>
          −
        </button>
        <button type="button" onClick={showAll}>
          {texts.network.reset}
        </button>
      </div>
    </div>
  );
}
