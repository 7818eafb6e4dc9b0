/** What a table of a database is supposed to look like. */
export interface SurveyedTable {
  /** With its schema, as in `public.berth`. */
  readonly name: string;
  /** Columns that it must have, each with its type as Postgres writes it; others may be there too. */
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: string }>;
  /** Tables that its foreign keys must lead to. */
  readonly references: readonly string[];
  /** As many rows as it must hold at least. */
  readonly least: number;
}

/** Questions about the tables of a database, and the document that answers them. */
export interface Survey {
  readonly id: string;
  /** Reference of the decision, gap or question that waits for it. */
  readonly decision: string;
  readonly statement: string;
  /** Name of the environment variable that holds the connection string. */
  readonly connection: string;
  /** Root-relative path of the report. */
  readonly report: string;
  readonly tables: readonly SurveyedTable[];
}
