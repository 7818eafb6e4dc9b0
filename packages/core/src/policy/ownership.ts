/** Who owns a table, registry or other artifact: as a whole, and field by field where several share it. */
export interface Ownership {
  /** Its name, as documents and code write it. */
  readonly artifact: string;
  /** Who owns what no field is stated for; undefined when nobody says so. */
  readonly owner: string | undefined;
  /** Field to owner. */
  readonly fields: Readonly<Record<string, string>>;
  /** Globs over SQL files that define it as a table, where each field has to be a column, and over documents beside the registers. */
  readonly within: readonly string[];
}
