import type { SentinelBase, SentinelFiles } from './sentinel-base.ts';

/** Languages whose structure the engine knows by itself. */
export const BUILT_IN_LANGUAGES = ['css', 'html', 'javascript', 'tsx', 'typescript'] as const;

/** Languages of which a package brings the grammar. */
export const PACKAGED_LANGUAGES = [
  'bash',
  'c',
  'cpp',
  'csharp',
  'dart',
  'elixir',
  'go',
  'haskell',
  'java',
  'json',
  'kotlin',
  'lua',
  'php',
  'python',
  'ruby',
  'rust',
  'scala',
  'sql',
  'swift',
  'toml',
  'yaml',
] as const;

/** Every language in which structure can be looked for. */
export const AST_LANGUAGES = [...BUILT_IN_LANGUAGES, ...PACKAGED_LANGUAGES] as const;

/** One of {@link AST_LANGUAGES}. */
export type AstLanguage = (typeof AST_LANGUAGES)[number];

/** What the places that are found have to be: none, some, or as many as bounds say. */
export const AST_DEMANDS = ['absent', 'present', 'count'] as const;

/** A rule object of the engine, as plain data. */
export type AstRule = Readonly<Record<string, unknown>>;

/**
 * A sentinel over the structure of source files: what a piece of code with holes, a rule object or both together find in
 * the syntax tree. Spaces, comments and line ends make no difference to it.
 */
export interface AstSentinel extends SentinelBase {
  readonly kind: 'ast';
  readonly files: SentinelFiles;
  readonly language: AstLanguage;
  /** Code with holes: `askTide($HARBOUR, $$$REST)`. */
  readonly pattern: string | undefined;
  readonly rule: AstRule | undefined;
  readonly demand: (typeof AST_DEMANDS)[number];
  readonly least: number | undefined;
  readonly most: number | undefined;
}
