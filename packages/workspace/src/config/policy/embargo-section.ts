import type { Sentinel } from '@decisis/core';
import { policySection, type RawTables } from './policy-section.ts';
import { settingInConfig } from './sentinel-section.ts';
import { EMBARGO_SCHEMA } from './sentinels/embargo-schema.ts';
import { readEmbargoes, type RawEmbargo } from './sentinels/read-embargoes.ts';

/** `[[embargo]]`: names that files may not use yet; the sentinels that they stand for. What is wrong with one is a result of that one. */
export const embargoSection = policySection<readonly RawEmbargo[], readonly Sentinel[]>({
  schema: {
    type: 'array',
    description:
      'Names that files may not use until a survey has found them to be what they are taken for, or an approved shape adapter stands between. Each name is a sentinel "ID:NAME".',
    items: EMBARGO_SCHEMA,
  },
  normalize: (raw = [], all) => readEmbargoes(raw, settingInConfig(all), namesIn(all)).sentinels,
  check: (raw, all) => readEmbargoes(raw, settingInConfig(all), namesIn(all)).problems,
});

function namesIn({ sentinel = [] }: RawTables): readonly unknown[] {
  return (sentinel as ReadonlyArray<{ readonly id?: unknown }>).map(({ id }) => id);
}
