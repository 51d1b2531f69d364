import { addressOf, entityAddress } from '../../browser/router.js';
import { texts } from '../../texts.js';

/** Follows the address of an entity in that of what lies around it. */
export const NEIGHBOURHOOD = '/around';

export const ACTORS: readonly string[] = ['STATE', 'ORGANIZATION', 'PERSON'];

/** The name in the address of the filter that narrows events down to those of an entity of this kind. */
const EVENTS_BY: Readonly<Record<string, string>> = {
  STATE: 'participant',
  ORGANIZATION: 'participant',
  PERSON: 'participant',
  EVENT_SERIES: 'series',
  TOPIC: 'topic',
  PLACE: 'place',
};

/** Links to the other views of the same entity. */
export function RelatedViews({ id, kind }: { id: string; kind: string }) {
  const events = EVENTS_BY[kind];
  const isSeries = kind === 'EVENT_SERIES';
  const links: readonly (readonly [address: string, text: string])[] = [
    [`${entityAddress(id)}${NEIGHBOURHOOD}`, texts.around.link],
    ...(isSeries ? [[addressOf(`/process/${id}`), texts.entity.processLink] as const] : []),
    ...(isSeries ? [[addressOf('/network', { series: id }), texts.entity.inNetwork] as const] : []),
    ...(ACTORS.includes(kind) ? [[addressOf('/paths', { from: id }), texts.entity.pathsLink] as const] : []),
    ...(events === undefined
      ? []
      : [[addressOf('/search/events', { [events]: id }), texts.events.ofEntity] as const]),
  ];
  return (
    <>
      {links.map(([address, text]) => (
        <span class="item" key={address}>
          <a href={address}>{text}</a>
        </span>
      ))}
    </>
  );
}
