import type { TextSentinel } from '@decisis/core';
import type { SentinelRunner } from '../sentinel-runner.ts';
import { runText } from './run-text.ts';

/** Looks for `absent`, `present` and `count`. */
export const textRunner: SentinelRunner<TextSentinel> = {
  run: (sentinels, { root, view, filesOf, keeping }) => {
    const leftOut = view.leftOut?.();
    const listing = leftOut === undefined ? undefined : { paths: view.paths(), leftOut };
    return runText(root, sentinels, filesOf, { ...keeping, listing });
  },
};
