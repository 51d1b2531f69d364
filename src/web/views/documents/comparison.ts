/** Puts documents beside each other: what several share comes first, and what is not known is told from what is not recorded. */
import type { DocumentsComparedQuery, EvidenceFragment } from '../../generated/graphql.js';

type Node = NonNullable<DocumentsComparedQuery['nodes'][number]>;
export type ComparedDocument = Extract<Node, { readonly declarationKind: unknown }>;
export type LinkOfDocument = ComparedDocument['told']['nodes'][number];

/** Why a document has no entry in a line: its text was read, or nobody knows. */
export type Missing = 'NOT_RECORDED' | 'UNKNOWN';

export interface ComparedLine {
  readonly entity: LinkOfDocument['to'];
  /** One for each document, in their order. */
  readonly cells: readonly (LinkOfDocument | Missing)[];
  /** In how many of the documents it is. */
  readonly shared: number;
}

export const isDocument = (node: DocumentsComparedQuery['nodes'][number]): node is ComparedDocument =>
  node !== null && 'declarationKind' in node;

/** All evidence that the comparison reads of a document. */
const evidenceOf = ({ told, adopters, facts }: ComparedDocument): readonly EvidenceFragment[] =>
  [...told.nodes, ...adopters.nodes, ...facts.nodes].map(({ evidence }) => evidence);

/** Whether some source gives its text, whole or in part: a claim was read in it, or the source is the instrument itself. */
export const isTextRead = (document: ComparedDocument): boolean =>
  evidenceOf(document).some(({ claims }) =>
    claims.some(
      ({ modality, supports }) =>
        modality === 'STATED_IN_TEXT' || supports.some(({ source }) => source.kind === 'INSTRUMENT'),
    ),
  );

type Source = EvidenceFragment['claims'][number]['supports'][number]['source'];

/** The sources of a document, each once, by publisher. */
export function sourcesOfDocument(document: ComparedDocument): readonly Source[] {
  const all = evidenceOf(document).flatMap(({ claims }) =>
    claims.flatMap(({ supports }) => supports.map(({ source }) => source)),
  );
  return [...new Map(all.map((source) => [source.id, source])).values()].sort((a, b) =>
    a.publisher.localeCompare(b.publisher, 'en'),
  );
}

export const languagesOf = (document: ComparedDocument): readonly string[] =>
  [...new Set(sourcesOfDocument(document).flatMap(({ lang }) => lang ?? []))].sort();

/** @param missing why a document that does not have it lacks it */
function linesOf(
  documents: readonly ComparedDocument[],
  linksOf: (document: ComparedDocument) => readonly LinkOfDocument[],
  entityOf: (link: LinkOfDocument) => LinkOfDocument['to'],
  missing: (document: ComparedDocument) => Missing,
): readonly ComparedLine[] {
  const entities = new Map(
    documents.flatMap((document) => linksOf(document).map((link) => [entityOf(link).id, entityOf(link)])),
  );
  return [...entities.values()]
    .map((entity): ComparedLine => {
      const cells = documents.map(
        (document) => linksOf(document).find((link) => entityOf(link).id === entity.id) ?? missing(document),
      );
      return { entity, cells, shared: cells.filter((cell) => typeof cell === 'object').length };
    })
    .sort((a, b) => b.shared - a.shared || a.entity.name.localeCompare(b.entity.name, 'en'));
}

/** Nothing is recorded from a text that was read; of one that was not, nobody knows. */
export const missingByText = (document: ComparedDocument): Missing =>
  isTextRead(document) ? 'NOT_RECORDED' : 'UNKNOWN';

/** Lists what the documents cite, or what they are about. */
export const toldLines = (
  documents: readonly ComparedDocument[],
  type: 'CITES' | 'ABOUT',
): readonly ComparedLine[] =>
  linesOf(
    documents,
    ({ told }) => told.nodes.filter((link) => link.type === type),
    ({ to }) => to,
    missingByText,
  );

/** Lists who adopted the documents; a list of adopters is hardly ever whole, so that nobody else did is never known. */
export const adopterLines = (documents: readonly ComparedDocument[]): readonly ComparedLine[] =>
  linesOf(
    documents,
    ({ adopters }) => adopters.nodes,
    ({ from }) => from,
    () => 'UNKNOWN',
  );

/** The facts that are told in words: what it says, how it was adopted, what came of it. */
export const wordsOf = ({ facts }: ComparedDocument) =>
  facts.nodes.filter(
    ({ predicate }) => !/^[A-Z_]+$/.test(predicate) && !['name', 'dates'].includes(predicate),
  );

/** Sorts by the first day that is possible, undated ones last. */
export const inOrderOfTime = (documents: readonly ComparedDocument[]): readonly ComparedDocument[] =>
  documents.toSorted((a, b) => {
    const [x, y] = [a, b].map(({ date }) => date?.startLatest ?? '9999-12-31');
    return (x ?? '').localeCompare(y ?? '', 'en') || a.id.localeCompare(b.id, 'en');
  });
