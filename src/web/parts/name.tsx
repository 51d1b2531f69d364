import { entityAddress } from '../lib/router.js';
import { scriptAttributes } from '../lib/script.js';

/** A name or other text from the record, in its own language and direction, kept apart from what stands around it. */
export function NameText({ text, lang }: { text: string; lang?: string | null }) {
  return <bdi {...scriptAttributes(text, lang)}>{text}</bdi>;
}

export function EntityLink({ entity }: { entity: { readonly id: string; readonly name: string } }) {
  return (
    <a href={entityAddress(entity.id)}>
      <NameText text={entity.name} />
    </a>
  );
}
