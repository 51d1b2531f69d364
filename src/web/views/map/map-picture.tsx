/** Draws the countries in which events were held, the darker the more, and a circle at each place with coordinates. */
import type { RefObject } from 'preact';
import { placedLabels } from '../../components/placed-labels.js';
import { MarkLink } from '../charts/mark-link.js';
import type { DrawnMap } from './draw-map.js';

interface Props {
  readonly map: DrawnMap;
  readonly width: number;
  readonly height: number;
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly told: (id: string, count: number) => string;
  readonly addressOf: (id: string, of: 'country' | 'place') => string;
}

const FONT = { family: 'system-ui, sans-serif', size: 12 };

export function MapPicture({ map, width, height, picture, told, addressOf }: Props) {
  const labels = placedLabels(
    map.circles
      .filter(({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height)
      .map(({ x, y, r, name, count }) => ({ x, y, r, label: `${name} ${count}` })),
    FONT,
    width,
  );
  return (
    <svg
      class="chart map"
      ref={picture}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <path class="land" d={map.land.join('')} />
      {map.countries.map((country) => (
        <MarkLink
          key={country.value}
          href={addressOf(country.value, 'country')}
          title={told(country.value, country.count)}
        >
          <path class="shade" d={country.path} fill-opacity={country.opacity} />
        </MarkLink>
      ))}
      <path class="borders" d={map.borders} />
      {map.circles.map(({ id, count, x, y, r }) => (
        <MarkLink key={id} href={addressOf(id, 'place')} title={told(id, count)}>
          <circle class="place" cx={x} cy={y} r={r} />
        </MarkLink>
      ))}
      {labels.map(({ label, x, y }) => (
        <text key={label} class="outline" x={x} y={y}>
          {label}
        </text>
      ))}
    </svg>
  );
}
