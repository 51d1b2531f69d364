import { entityAddress } from '../browser/router.js';
import { scriptAttributes } from '../format/script.js';
import { besideName, type Named, shortNameOf } from '../format/short-name.js';

/** Shows a text from the record in its own language and direction, isolated from the text around it. */
export function NameText({ text, lang }: { text: string; lang?: string | null | undefined }) {
  return <bdi {...scriptAttributes(text, lang)}>{text}</bdi>;
}

interface LinkProps {
  readonly entity: Named & { readonly id: string };
  /** Shows the acronym instead of a long name, if there is one. */
  readonly short?: boolean;
  /** Leaves out what tells an event from its like, since its date and place stand beside the link. */
  readonly alone?: boolean;
}

export function EntityLink({ entity, short = false, alone = false }: LinkProps) {
  const label = short ? shortNameOf(entity) : entity.name;
  const beside = short || alone ? undefined : besideName(entity);
  return (
    <>
      <a href={entityAddress(entity.id)} {...(label === entity.name ? {} : { title: entity.name })}>
        <NameText text={label} />
      </a>
      {beside === undefined ? null : <span class="soft"> ({beside})</span>}
    </>
  );
}
