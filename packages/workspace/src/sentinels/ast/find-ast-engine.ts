import { BUILT_IN_LANGUAGES, type AstLanguage } from '@decisis/core';
import { findPackage, type FoundPackage } from './find-package.ts';

/** The engine, and the packages of languages; undefined for what is not installed. */
export interface AstEngine {
  readonly engine: FoundPackage | undefined;
  readonly packageOf: (language: AstLanguage) => FoundPackage | undefined;
}

/** The name of the engine on npm. */
export const ENGINE_PACKAGE = '@ast-grep/napi';

/** The package that brings a language; undefined for one that the engine has. */
export function languagePackage(language: AstLanguage): string | undefined {
  return (BUILT_IN_LANGUAGES as readonly string[]).includes(language) ? undefined : `@ast-grep/lang-${language}`;
}

/** The engine that npm installed beside this program. Nothing of it is loaded here. */
export function findAstEngine(): AstEngine {
  return {
    engine: findPackage(ENGINE_PACKAGE),
    packageOf: (language) => {
      const name = languagePackage(language);
      return name === undefined ? undefined : findPackage(name);
    },
  };
}
