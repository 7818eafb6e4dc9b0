export { createGitSandbox, type GitSandbox } from './git/git-sandbox.ts';
export { absentMaterial, findMaterial, Material, materialFolder } from './corpus/material.ts';
export { corpusDocuments, sourceRegisters, type CorpusDocument } from './corpus/corpus-document.ts';
export { dialectConformance } from './dialects/conformance.ts';
export { DIALECT_FIXTURES, type DialectFixture } from './dialects/dialect-fixture.ts';
export { TEXT_VARIANTS, type TextVariant } from './corpus/text-variants.ts';
export { startPostgres, type PostgresServer } from './postgres/start-postgres.ts';
