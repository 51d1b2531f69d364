import { sourceAddress } from '../browser/router.js';
import { NameText } from './name.js';

interface Props {
  readonly source: { readonly id: string; readonly title: string; readonly lang?: string | null };
}

/** Leads to the page of a source in the explorer: what it says, and what rests on it alone. */
export function SourceLink({ source: { id, title, lang } }: Props) {
  return (
    <a href={sourceAddress(id)}>
      <NameText text={title} lang={lang} />
    </a>
  );
}
