import type { AstLanguage, AstRule } from '@decisis/core';
import type { MatchedLine } from '../text/file-lines.ts';

/** What is looked for: a rule object as the engine takes it. */
export interface EngineRule {
  readonly language: AstLanguage;
  readonly matcher: AstRule;
  /** Pieces of code in it that have to be code of the language. */
  readonly patterns: readonly string[];
}

/** What is looked at: a file, or a text that is none. Every rule of its language is tried on it. */
export interface EngineItem {
  readonly language: AstLanguage;
  readonly source: { readonly file: string } | { readonly text: string };
}

/** All that the process of the engine is told, on its standard input. */
export interface EngineRequest {
  /** Absolute path of the engine. */
  readonly engine: string;
  /** Absolute paths of the packages that bring languages. */
  readonly packages: Readonly<Record<string, string>>;
  /** Undefined for one that is not to be tried; places stay as they are. */
  readonly rules: ReadonlyArray<EngineRule | null>;
  /** The same of items. */
  readonly items: ReadonlyArray<EngineItem | null>;
}

/** The place of a rule in hits that tell where a text is not of its language. */
export const NOT_OF_LANGUAGE = -1;

/**
 * What the process says, a line of JSON each. It says what it begins before it does it, so that whoever listens knows where
 * it broke.
 */
export type EngineAnswer =
  | { readonly kind: 'begins'; readonly rule?: number; readonly item?: number }
  /** A rule that the engine refuses. */
  | { readonly kind: 'refused'; readonly rule: number; readonly problem: string }
  | { readonly kind: 'unread'; readonly item: number; readonly reason: string }
  /** Places by line; a hit of {@link NOT_OF_LANGUAGE} says that the syntax tree has a hole there. */
  | { readonly kind: 'found'; readonly item: number; readonly lines: readonly MatchedLine[] }
  /** The engine or a language cannot be loaded. */
  | { readonly kind: 'unloaded'; readonly name: string; readonly reason: string }
  | { readonly kind: 'done' };
