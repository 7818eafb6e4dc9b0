import type { AstLanguage, SentinelOutcome } from '@decisis/core';
import { askEngine, type EngineAnswers } from './ask-engine.ts';
import { brokenEngine, noEngine, noLanguage } from './ast-outcomes.ts';
import type { EngineItem, EngineRule } from './engine-protocol.ts';
import { languagePackage, type AstEngine } from './find-ast-engine.ts';

/** What can be asked about a language, and what names the program that answers; or why nothing can. */
export type LanguageEngine =
  | {
      /** Names the versions that the answers depend on. */
      readonly version: string;
      readonly ask: (
        rules: readonly EngineRule[],
        sources: ReadonlyArray<EngineItem['source']>,
        stepMs: number,
      ) => Promise<LanguageAnswers>;
    }
  | { readonly outcome: SentinelOutcome };

/** Answers about texts of one language. */
export interface LanguageAnswers extends Omit<EngineAnswers, 'failure'> {
  /** What sentinels come to whose texts were not all looked at; undefined when they were. */
  readonly outcome: SentinelOutcome | undefined;
}

/** The engine for a language, which is told apart from others so that one that is missing or broken leaves them alone. */
export function languageEngine({ engine, packageOf }: AstEngine, language: AstLanguage): LanguageEngine {
  if (engine === undefined) return { outcome: noEngine() };
  const grammar = packageOf(language);
  if (grammar === undefined && languagePackage(language) !== undefined) return { outcome: noLanguage(language) };
  return {
    version: `${engine.version} ${grammar?.version ?? ''}`,
    ask: async (rules, sources, stepMs) => {
      const { failure, ...answers } = await askEngine({
        engine: engine.file,
        packages: grammar === undefined ? {} : { [language]: grammar.file },
        rules,
        items: sources.map((source) => ({ language, source })),
        stepMs,
      });
      return {
        ...answers,
        outcome: failure === undefined ? undefined : brokenEngine(language, failure),
      };
    },
  };
}
