import type { VersionsPolicy } from '@decisis/core';
import { policySection } from './policy-section.ts';

interface RawVersions {
  readonly current?: string;
}

/** `[versions]`: the version of the product that is current. */
export const versionsSection = policySection<RawVersions, VersionsPolicy>({
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'Versions that decisions may be scoped to.',
    properties: {
      current: {
        type: 'string',
        pattern: '^v?[0-9]{1,4}(?:\\.[0-9]{1,4}){0,2}$',
        patternHint: 'a version such as "v2" or "1.4"',
        description: 'The current version: a locked statement that holds "in v1" lapses when it is v2.',
      },
    },
  },
  normalize: (raw) => ({ current: raw?.current }),
});
