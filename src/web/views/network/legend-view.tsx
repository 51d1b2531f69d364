import { texts } from '../../texts.js';
import { groupText, type Legend, sizeText } from './legend.js';
import type { ColorBy, SizeBy } from './sizes.js';

interface Props {
  readonly legend: Legend;
  readonly size: SizeBy;
  readonly color: ColorBy;
  readonly hasPossible: boolean;
}

/** Says beside the picture what its colours, sizes and lines mean. */
export function LegendView({ legend, size, color, hasPossible }: Props) {
  return (
    <div class="network-legend">
      <ul aria-label={`${texts.network.color} ${texts.network.colors[color]}`}>
        {legend.groups.map((group) => (
          <li key={group.group}>
            <svg viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
              <circle class={`group-${group.group}`} r="6" />
            </svg>
            {groupText(group)}
          </li>
        ))}
      </ul>
      <ul aria-label={`${texts.network.size} ${texts.network.sizes[size]}`}>
        {legend.sizes.map(({ value, radius }) => (
          <li key={value}>
            <svg
              class="size"
              viewBox={`${-radius - 1} ${-radius - 1} ${2 * radius + 2} ${2 * radius + 2}`}
              width={2 * radius + 2}
              height={2 * radius + 2}
              aria-hidden="true"
            >
              <circle r={radius} />
            </svg>
            {sizeText(value, size)}
          </li>
        ))}
        <li class="soft">{texts.network.sizes[size]}</li>
      </ul>
      {hasPossible ? (
        <ul aria-label={texts.instrument.lines}>
          <li>
            <i class="line" />
            {texts.instrument.certainLine}
          </li>
          <li>
            <i class="line possible" />
            {texts.instrument.possibleLine}
          </li>
        </ul>
      ) : null}
    </div>
  );
}
