import type { Sentinel } from '@decisis/core';
import { classNames } from './path-class-section.ts';
import { policySection, type RawTables } from './policy-section.ts';
import { readSentinels } from './sentinels/read-sentinels.ts';
import type { SentinelSetting } from './sentinels/sentinel-setting.ts';
import { SENTINEL_SCHEMA } from './sentinels/sentinel-schema.ts';
import type { RawSentinel } from './sentinels/sentinel-table.ts';

/** Where the tables of decisis.toml stand. */
export function settingInConfig(all: RawTables): SentinelSetting {
  return { known: [], decision: undefined, path: 'decisis.toml', classes: classNames(all) };
}

/** `[[sentinel]]`: checks that hold the repository to a decision. What is wrong with one is a result of that one. */
export const sentinelSection = policySection<readonly RawSentinel[], readonly Sentinel[]>({
  schema: {
    type: 'array',
    description: 'Checks that fail when code, documents, data or a running system depart from a decision.',
    items: SENTINEL_SCHEMA,
  },
  // The places are filled in by what knows the text.
  normalize: (raw = [], all) => readSentinels(raw, settingInConfig(all)).sentinels,
  check: (raw, all) => readSentinels(raw, settingInConfig(all)).problems,
});
