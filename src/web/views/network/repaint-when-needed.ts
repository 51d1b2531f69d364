import { THEME_CHANGED } from '../../browser/theme.js';
import { networkPicture } from './network-picture.js';
import type { Painting } from './renderer.js';

/**
 * Repaints when the colours of the page change, and for printing. Browsers print nothing of what WebGL draws, so `paper`
 * receives the same picture as SVG, in light colours.
 */
export function repaintWhenNeeded({ sigma, repaint }: Painting, paper: HTMLElement): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const print = matchMedia('print');
  const onScreen = () => void repaint();
  const onPaper = () => {
    const { svg } = networkPicture(sigma, { allNames: false, palette: repaint(true) });
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
    paper.replaceChildren(document.importNode(picture, true));
  };
  const onMedium = () => (print.matches ? onPaper() : onScreen());
  document.addEventListener(THEME_CHANGED, onScreen);
  dark.addEventListener('change', onScreen);
  print.addEventListener('change', onMedium);
  window.addEventListener('beforeprint', onPaper);
  window.addEventListener('afterprint', onScreen);
  return () => {
    document.removeEventListener(THEME_CHANGED, onScreen);
    dark.removeEventListener('change', onScreen);
    print.removeEventListener('change', onMedium);
    window.removeEventListener('beforeprint', onPaper);
    window.removeEventListener('afterprint', onScreen);
  };
}
