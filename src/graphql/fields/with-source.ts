/** A resolver with a declaration of what it reads, in the form that the schema takes and the planner finds again. */
import type { Columns, FieldDeclaration, FieldSource } from '../planner/field-source.js';

interface DeclaredResolver<T> {
  readonly resolve: T;
  readonly extensions: FieldDeclaration;
}

/** Declares what a field reads besides its record, and the columns of the record that it needs for that. */
export const withSource = <T extends object>(
  source: FieldSource,
  columns: Columns,
  resolve: T,
): DeclaredResolver<T> => ({ resolve, extensions: { source, columns } });

/** Declares the columns that a field is answered from where their names are not its own; none where the id is enough. */
export const withColumns = <T extends object>(columns: Columns, resolve: T): DeclaredResolver<T> => ({
  resolve,
  extensions: { columns },
});
