import type { AstLanguage, SentinelOutcome } from '@decisis/core';
import type { EngineFailure } from './ask-engine.ts';
import { installLine } from '../install-line.ts';
import { ENGINE_PACKAGE, languagePackage } from './find-ast-engine.ts';

type Unobserved = Extract<SentinelOutcome, { readonly kind: 'unobserved' }>;

/** No file to look at is never a pass. */
export const NO_FILES: Unobserved = {
  kind: 'unobserved',
  reason: 'it looks at no file: its classes and paths match none',
  hint: 'correct its "classes" or "paths"',
};

/** The engine is an optional peer, and is not there. */
export function noEngine(): Unobserved {
  return {
    kind: 'unobserved',
    reason: 'the engine that reads the structure of code is not installed',
    hint: installLine(ENGINE_PACKAGE),
  };
}

/** The package of a language is not there. */
export function noLanguage(language: AstLanguage): Unobserved {
  const name = languagePackage(language) ?? ENGINE_PACKAGE;
  return { kind: 'unobserved', reason: `the grammar of ${language} is not installed`, hint: installLine(name) };
}

/** Something is there and cannot be loaded, or breaks. */
export function brokenEngine(language: AstLanguage, { unloaded, reason }: EngineFailure): Unobserved {
  if (unloaded === undefined)
    return {
      kind: 'unobserved',
      reason: `the engine that reads the structure of code ${reason}`,
      hint: 'take out of "classes" and "paths" what is no source file, or raise the matter with ast-grep',
    };
  const missing = unloaded === language ? (languagePackage(language) ?? ENGINE_PACKAGE) : ENGINE_PACKAGE;
  return { kind: 'unobserved', reason: `${unloaded} cannot be loaded: ${reason}`, hint: installLine(missing) };
}

/** A pattern or a rule that the engine refuses. */
export function refusedRule(problem: string): Unobserved {
  return {
    kind: 'unobserved',
    reason: problem,
    hint: 'correct it; code that stands only inside of other code is written pattern = { context = "…", selector = "…" } in a rule',
  };
}
