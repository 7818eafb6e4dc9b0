import type { AstSentinel } from '@decisis/core';
import type { SentinelRunner } from '../sentinel-runner.ts';
import { runAst, tryAstTripwires } from './run-ast.ts';

/** Looks for structure. */
export const astRunner: SentinelRunner<AstSentinel> = {
  run: (sentinels, { root, filesOf, gapsOf, keeping }) => runAst(root, sentinels, filesOf, { ...keeping, gapsOf }),
  tryTripwires: (sentinels) => tryAstTripwires(sentinels),
};
