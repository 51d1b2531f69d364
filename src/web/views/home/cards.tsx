/** Offers six things to do, each with a small picture of what one will see. */
import type { ComponentChildren } from 'preact';
import { addressOf } from '../../browser/router.js';
import { texts } from '../../texts.js';

type CardName = keyof typeof texts.homePage.cards;

const ADDRESSES: Readonly<Record<CardName, string>> = {
  process: '/process',
  network: '/network',
  paths: '/paths',
  contested: '/contested',
  documents: '/documents',
  charts: '/charts',
};

export function HomeCards() {
  return (
    <ul class="cards">
      {(Object.keys(ADDRESSES) as CardName[]).map((name) => {
        const [title, text] = texts.homePage.cards[name];
        return (
          <li key={name}>
            <svg class="thumbnail" viewBox="0 0 96 56" aria-hidden="true">
              {THUMBNAILS[name]}
            </svg>
            <h2>
              <a href={addressOf(ADDRESSES[name])}>{title}</a>
            </h2>
            <p>
              {text}
              {name === 'charts' ? (
                <>
                  {' '}
                  <a href={addressOf('/map')}>{texts.homePage.map}</a>
                </>
              ) : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

const DOTS: readonly (readonly [number, number])[] = [
  [16, 12],
  [40, 30],
  [70, 10],
  [84, 40],
  [52, 48],
  [18, 44],
];
const TIES: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 2],
  [1, 3],
  [1, 4],
  [1, 5],
  [2, 3],
  [0, 2],
];
const EDITIONS = [12, 36, 60, 84];
const WAY: readonly (readonly [number, number])[] = [
  [10, 42],
  [36, 16],
  [62, 38],
  [86, 14],
];

const THUMBNAILS: Readonly<Record<CardName, ComponentChildren>> = {
  process: EDITIONS.map((x, column) => (
    <g key={x}>
      <circle class="full" cx={x} cy={8} r={4} />
      {[20, 32, 44].map((y, row) => (
        <rect
          key={y}
          class={(column + row) % 3 === 0 ? 'open' : 'full'}
          x={x - 7}
          y={y}
          width={14}
          height={8}
        />
      ))}
    </g>
  )),
  network: (
    <>
      {TIES.map(([a, b]) => (
        <line key={`${a} ${b}`} x1={DOTS[a]?.[0]} y1={DOTS[a]?.[1]} x2={DOTS[b]?.[0]} y2={DOTS[b]?.[1]} />
      ))}
      {DOTS.map(([x, y], i) => (
        <circle key={x} class="full" cx={x} cy={y} r={i === 1 ? 7 : 4} />
      ))}
    </>
  ),
  paths: (
    <>
      <polyline points={WAY.map((point) => point.join()).join(' ')} />
      {WAY.map(([x, y], i) => (
        <circle key={x} class={i % 3 === 0 ? 'full' : 'open'} cx={x} cy={y} r={6} />
      ))}
    </>
  ),
  contested: (
    <>
      <rect class="open" x={6} y={10} width={36} height={36} />
      <rect class="open" x={54} y={10} width={36} height={36} />
      <line x1={14} y1={22} x2={34} y2={22} />
      <line x1={14} y1={32} x2={28} y2={32} />
      <line x1={62} y1={22} x2={76} y2={22} />
      <line x1={62} y1={32} x2={82} y2={32} />
      <text x={48} y={33} text-anchor="middle">
        ≠
      </text>
    </>
  ),
  documents: [8, 38, 68].map((x, i) => (
    <g key={x}>
      <rect class="open" x={x} y={6} width={22} height={44} />
      {[14, 22, 30, 38].map((y, row) => (
        <line key={y} x1={x + 4} y1={y} x2={x + ((row + i) % 2 === 0 ? 18 : 12)} y2={y} />
      ))}
    </g>
  )),
  charts: [
    [8, 12],
    [24, 22],
    [40, 16],
    [56, 38],
    [72, 30],
  ].map(([x = 0, height = 0]) => (
    <g key={x}>
      <rect class="full" x={x} y={50 - height} width={11} height={height} />
      <rect class="open" x={x} y={44 - height} width={11} height={6} />
    </g>
  )),
};
