/**
 * Asks for names in the language of the reader: gives `lang: $lang` to every field of a document that takes a language, and
 * declares the variable. No document of the page can forget it, and none need speak of it.
 */
import {
  type ArgumentNode,
  buildASTSchema,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  TypeInfo,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const LANGUAGE = 'lang';

interface DocumentFile {
  readonly document?: DocumentNode;
}

interface Input<File> {
  readonly documents: readonly File[];
  readonly schema: DocumentNode;
}

/** Transforms all documents together, since an operation may take names from the fragments of other files. */
export const namesByLanguage = {
  transform: <File extends DocumentFile>({ documents, schema }: Input<File>): File[] => {
    const types = buildASTSchema(schema);
    const asked = documents.map((file) => withDocument(file, (d) => askByLanguage(d, new TypeInfo(types))));
    const fragments = new Map(
      asked
        .flatMap(({ document }) => document?.definitions ?? [])
        .flatMap((definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
        ),
    );
    return asked.map((file) => withDocument(file, (d) => declare(d, fragments)));
  },
};

const withDocument = <File extends DocumentFile>(
  file: File,
  change: (document: DocumentNode) => DocumentNode,
): File => (file.document === undefined ? file : { ...file, document: change(file.document) });

/** A field that has the argument already keeps what it says. */
const askByLanguage = (document: DocumentNode, types: TypeInfo): DocumentNode =>
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: (field) => {
        const takes = types.getFieldDef()?.args.some(({ name }) => name === LANGUAGE) ?? false;
        const has = field.arguments?.some(({ name }) => name.value === LANGUAGE) ?? false;
        return takes && !has ? { ...field, arguments: [...(field.arguments ?? []), ARGUMENT] } : undefined;
      },
    }),
  );

const declare = (
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && uses(definition, fragments) && !declares(definition)
      ? { ...definition, variableDefinitions: [...(definition.variableDefinitions ?? []), DECLARATION] }
      : definition,
  ),
});

const declares = ({ variableDefinitions = [] }: OperationDefinitionNode): boolean =>
  variableDefinitions.some(({ variable }) => variable.name.value === LANGUAGE);

/** Tells whether the variable stands in a definition, or in a fragment that it spreads. */
function uses(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  let found = false;
  visit(definition.selectionSet, {
    Variable: ({ name }) => {
      found ||= name.value === LANGUAGE;
    },
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value);
      found ||= fragment !== undefined && uses(fragment, fragments);
    },
  });
  return found;
}

const NAME: NameNode = { kind: Kind.NAME, value: LANGUAGE };
const VARIABLE: VariableNode = { kind: Kind.VARIABLE, name: NAME };
const ARGUMENT: ArgumentNode = { kind: Kind.ARGUMENT, name: NAME, value: VARIABLE };
const DECLARATION: VariableDefinitionNode = {
  kind: Kind.VARIABLE_DEFINITION,
  variable: VARIABLE,
  type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'String' } },
};
