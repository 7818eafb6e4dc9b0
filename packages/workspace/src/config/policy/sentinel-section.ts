import { SENTINEL_KINDS, type Sentinel } from '@decisis/core';
import type { Schema } from '../schema.ts';
import { policySection } from './policy-section.ts';
import { BASE_KEYS } from './sentinels/base-keys.ts';
import { readSentinels, type SentinelSetting } from './sentinels/read-sentinels.ts';
import type { RawSentinel } from './sentinels/sentinel-table.ts';
import { SENTINEL_TABLES } from './sentinels/sentinel-tables.ts';

const IN_CONFIG: SentinelSetting = { known: [], decision: undefined, path: 'decisis.toml' };

const properties: Readonly<Record<string, Schema>> = {
  ...BASE_KEYS,
  kind: { enum: SENTINEL_KINDS, description: BASE_KEYS['kind']?.description ?? '' },
  ...Object.assign({}, ...Object.values(SENTINEL_TABLES).map((table) => table.properties)),
};

/** `[[sentinel]]`: checks that hold the repository to a decision. The schema has the keys of all kinds; the check knows which has which. */
export const sentinelSection = policySection<readonly RawSentinel[], readonly Sentinel[]>({
  schema: {
    type: 'array',
    description: 'Checks that fail when code, documents, data or a running system depart from a decision.',
    items: { type: 'object', additionalProperties: false, required: ['id', 'statement'], properties },
  },
  // The places are filled in by what knows the text.
  normalize: (raw = []) => readSentinels(raw, IN_CONFIG).sentinels,
  check: (raw) => readSentinels(raw, IN_CONFIG).problems,
});
