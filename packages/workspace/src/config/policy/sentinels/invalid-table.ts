import { LEVELS, type InvalidSentinel, type ReportedLevel, type StatedTable } from '@decisis/core';
import type { SentinelSetting } from './sentinel-setting.ts';

/** What can be said of a sentinel or an embargo whose table cannot be understood; nothing about its keys is known. */
export function invalidSentinel(
  raw: object,
  as: StatedTable['as'],
  at: number,
  { decision, path, block }: Pick<SentinelSetting, 'decision' | 'path' | 'block'>,
): InvalidSentinel {
  const table = raw as Readonly<Record<string, unknown>>;
  const classes = textsOf(table['classes']);
  const include = textsOf(table['paths']);
  const level = LEVELS.find((one): one is ReportedLevel => one === table['level'] && one !== 'off');
  const id = textOf(table['id']);
  return {
    // Without a name its place stands for one, so that nobody takes it for one that is not there.
    id: id ?? `${as} #${at + 1}${block === undefined ? '' : ` of ${block}`}`,
    decision: textOf(table['decision']) ?? decision ?? '',
    statement: textOf(table['statement']) ?? '',
    kind: 'invalid',
    written: as === 'embargo' ? as : textOf(table['kind']),
    stated: { as, at, isNamed: id !== undefined },
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
