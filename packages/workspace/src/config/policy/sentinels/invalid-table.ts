import { LEVELS, type InvalidSentinel, type ReportedLevel } from '@decisis/core';
import type { RawSentinel } from './sentinel-table.ts';
import type { SentinelSetting } from './sentinel-setting.ts';

/** What can be said of a sentinel whose table cannot be understood; of its keys only the name is known to be a text. */
export function invalidSentinel(raw: RawSentinel, { decision, path }: SentinelSetting): InvalidSentinel {
  const table = raw as unknown as Readonly<Record<string, unknown>>;
  const classes = textsOf(table['classes']);
  const include = textsOf(table['paths']);
  const level = LEVELS.find((one): one is ReportedLevel => one === table['level'] && one !== 'off');
  return {
    id: raw.id,
    decision: textOf(table['decision']) ?? decision ?? '',
    statement: textOf(table['statement']) ?? '',
    kind: 'invalid',
    written: textOf(table['kind']),
    level: level ?? 'hard',
    after: undefined,
    tripwire: undefined,
    origin: { path, line: 1 },
    ...(classes.length + include.length === 0
      ? {}
      : { files: { classes, include, exclude: textsOf(table['exclude']) } }),
    problems: [],
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
