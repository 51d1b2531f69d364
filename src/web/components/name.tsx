import { entityAddress } from '../browser/router.js';
import { scriptAttributes } from '../format/script.js';
import { type Named, shortNameOf } from '../format/short-name.js';

/** A name or other text from the record, in its own language and direction, kept apart from what stands around it. */
export function NameText({ text, lang }: { text: string; lang?: string | null | undefined }) {
  return <bdi {...scriptAttributes(text, lang)}>{text}</bdi>;
}

interface LinkProps {
  readonly entity: Named & { readonly id: string };
  /** By its acronym, where it has one and the name is long. */
  readonly short?: boolean;
}

export function EntityLink({ entity, short = false }: LinkProps) {
  const shown = short ? shortNameOf(entity) : entity.name;
  return (
    <a href={entityAddress(entity.id)} {...(shown === entity.name ? {} : { title: entity.name })}>
      <NameText text={shown} />
    </a>
  );
}
