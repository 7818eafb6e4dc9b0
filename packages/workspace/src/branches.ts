// The entry point `@decisis/workspace/branches`: identifiers on other branches. Apart from the others so that only commands
// that compare with branches load it.
export { readCommitted, readCommittedTexts } from './branches/committed-file.ts';
export type { ReadBranchDocument } from './branches/read-branch-document.ts';
export type { JudgedState } from './branches/judged-state.ts';
export { loadConfiguredHeads } from './branches/load-configured-heads.ts';
export type { LoadedHeads } from './branches/load-heads.ts';
