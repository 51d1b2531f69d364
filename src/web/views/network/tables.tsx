import { useState } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import { EntityLink } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { kinds as kindWords } from '../../enum-labels.js';
import { texts } from '../../texts.js';
import { type Measures, type NetworkData, type Tie, tieKey } from './data.js';

const STEP = 50;

/** Lists the ties of the picture, for reading, hearing and copying. */
export function TieTable({ ties, onTie }: { ties: readonly Tie[]; onTie: (key: string) => void }) {
  const [most, setMost] = useState(STEP);
  return (
    <Section title={texts.network.table} count={ties.length}>
      <div class="scroll">
        <table class="network-table">
          <thead>
            <tr>
              <th scope="col">{texts.network.a}</th>
              <th scope="col">{texts.network.b}</th>
              <th scope="col">{texts.network.weight}</th>
              <th scope="col">{texts.network.show}</th>
            </tr>
          </thead>
          <tbody>
            {ties.slice(0, most).map((tie) => (
              <tr key={tieKey(tie)}>
                <td>
                  <EntityLink entity={tie.a} short />
                </td>
                <td>
                  <EntityLink entity={tie.b} short />
                </td>
                <td>{tie.weight}</td>
                <td>
                  <button type="button" class="mark" onClick={() => onTie(tieKey(tie))}>
                    {texts.entity.sharedEvents(tie.weight)}
                    <span class="visually-hidden">. {texts.network.open(tie.a.name, tie.b.name)}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ties.length > most ? (
        <p class="more">
          <button type="button" onClick={() => setMost(most * 4)}>
            {texts.entity.more(Math.min(ties.length, most * 4) - most)}
          </button>
        </p>
      ) : null}
    </Section>
  );
}

export function ActorTable({ network }: { network: NetworkData }) {
  const [most, setMost] = useState(STEP);
  const actors = new Map(network.ties.flatMap(({ a, b }) => [[a.id, a] as const, [b.id, b] as const]));
  const measures = network.measures.filter(({ actor }) => actors.has(actor.id));
  if (measures.length === 0) return network.measured ? null : <p class="state">{texts.network.unmeasured}</p>;
  const row = ({ actor: { id }, degree, events, strength, betweenness, community }: Measures) => {
    const actor = actors.get(id);
    return actor === undefined ? null : (
      <tr key={id}>
        <td>
          <EntityLink entity={actor} short />
        </td>
        <td>{kindWords[actor.kind]}</td>
        <td>{degree}</td>
        <td>{events}</td>
        <td>{strength}</td>
        <td>{betweenness.toFixed(3)}</td>
        <td>{community}</td>
        <td>
          <button type="button" class="mark" onClick={() => adjust({ actor: id, tie: null })}>
            {texts.network.partners}
            <span class="visually-hidden">: {actor.name}</span>
          </button>
        </td>
      </tr>
    );
  };
  return (
    <Section title={texts.network.actors} count={measures.length}>
      <div class="scroll">
        <table class="network-table">
          <thead>
            <tr>
              {[
                texts.network.a,
                texts.entity.kind,
                texts.network.partners,
                texts.network.events,
                texts.network.strength,
                texts.network.betweenness,
                texts.network.community,
                texts.network.show,
              ].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{measures.slice(0, most).map(row)}</tbody>
        </table>
      </div>
      {measures.length > most ? (
        <p class="more">
          <button type="button" onClick={() => setMost(most * 4)}>
            {texts.entity.more(Math.min(measures.length, most * 4) - most)}
          </button>
        </p>
      ) : null}
    </Section>
  );
}
