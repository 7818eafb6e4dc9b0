import type { TextSentinel } from '@decisis/core';
import type { SentinelRunner } from '../sentinel-runner.ts';
import { runText } from './run-text.ts';

/** Looks for `absent`, `present` and `count`. */
export const textRunner: SentinelRunner<TextSentinel> = {
  run: (sentinels, { root, filesOf, keeping }) => runText(root, sentinels, filesOf, keeping),
};
