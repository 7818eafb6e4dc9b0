import type { AstSentinel } from '@decisis/core';
import type { SentinelRunner } from '../sentinel-runner.ts';
import { runAst, tryAstTripwires } from './run-ast.ts';

/** Looks for structure. */
export const astRunner: SentinelRunner<AstSentinel> = {
  run: (sentinels, { root, filesOf, keeping }) => runAst(root, sentinels, filesOf, keeping),
  tryTripwires: (sentinels) => tryAstTripwires(sentinels),
};
