import {
  DEFAULT_POLICY,
  type DialectName,
  type FieldName,
  type ItemKind,
  type Policy,
  type StatusMeaning,
} from '@decisis/core';
import { DEFAULT_LIMITS } from '../files/limits.ts';

/** What decisis.toml says about one register, normalised. Keys of maps are as the documents write them. */
export interface RegisterConfig {
  /** How the register is called in lists; its path unless the file names it. */
  readonly name: string;
  /** Root-relative POSIX path of a file or folder, or a glob. */
  readonly path: string;
  readonly dialect: DialectName | undefined;
  readonly columns: ReadonlyMap<string, FieldName | 'ignore'>;
  readonly statuses: ReadonlyMap<string, StatusMeaning>;
  readonly kind: ItemKind | undefined;
  /** Patterns as in a .gitignore file, relative to the root. */
  readonly exclude: readonly string[];
}

/** When to colour output, or to make paths clickable. */
export const OUTPUT_MODES = ['auto', 'always', 'never'] as const;

/** One of {@link OUTPUT_MODES}. */
export type OutputMode = (typeof OUTPUT_MODES)[number];

/** The settings of a repository. Everything has a value, so that no reader needs a default of its own. */
export interface Config {
  /** Root-relative path of the file they come from; undefined when they are all defaults. */
  readonly path: string | undefined;
  readonly project: {
    readonly name: string | undefined;
    readonly timezone: string;
    /** Whether commands leave documents and locks as they are unless they are told to write. */
    readonly paperOnly: boolean;
  };
  readonly registers: readonly RegisterConfig[];
  readonly discovery: {
    /** Globs; when there are any, only matching documents are looked at. */
    readonly include: readonly string[];
    /** Patterns as in a .gitignore file. */
    readonly exclude: readonly string[];
    /** Names of hidden folders to enter. */
    readonly hidden: readonly string[];
  };
  readonly limits: { readonly documentBytes: number; readonly rows: number };
  readonly output: { readonly color: OutputMode; readonly hyperlinks: OutputMode };
  /** What the repository asks to be held to. */
  readonly policy: Policy;
  /** The tables of the file that state policy, by their names there, in its order. */
  readonly policyTables: readonly string[];
}

/** The settings of a repository without decisis.toml. */
export const DEFAULT_CONFIG: Config = Object.freeze({
  path: undefined,
  project: { name: undefined, timezone: 'UTC', paperOnly: false },
  registers: [],
  discovery: { include: [], exclude: [], hidden: [] },
  limits: { documentBytes: DEFAULT_LIMITS.documentBytes, rows: 1_000_000 },
  output: { color: 'auto', hyperlinks: 'auto' },
  policy: DEFAULT_POLICY,
  policyTables: [],
} satisfies Config);
