import type { TextSentinel } from '@decisis/core';
import type { SentinelRunner } from '../sentinel-runner.ts';
import { runText } from './run-text.ts';

/** Looks for `absent`, `present` and `count`. */
export const textRunner: SentinelRunner<TextSentinel> = {
  run: (sentinels, { root, judged: { paths, besides }, filesOf, gapsOf, keeping }) => {
    const listing = besides === undefined ? undefined : { paths, leftOut: besides };
    return runText(root, sentinels, filesOf, { ...keeping, listing, gapsOf });
  },
};
