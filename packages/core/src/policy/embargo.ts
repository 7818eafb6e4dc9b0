import { wholeName } from './whole-name.ts';
import type { SentinelFiles } from './sentinels/sentinel-base.ts';
import type { TextSentinel } from './sentinels/text-sentinel.ts';

/** An approved adapter from what is really there to what a design assumes; it lifts the embargo on a name. */
export interface ShapeAdapter {
  readonly name: string;
  /** What is really there. */
  readonly shape: string;
  /** How it becomes what the design assumes. */
  readonly contract: string;
  /** Reference of the accepted decision that approved it. */
  readonly approval: string;
}

/** Names that files may not use until somebody has looked that they are what a design takes them for. */
export interface Embargo {
  readonly id: string;
  readonly decision: string;
  readonly names: readonly string[];
  readonly files: SentinelFiles;
  /** Root-relative path of the report of the survey that lifts it, name by name. */
  readonly report: string | undefined;
  readonly adapters: readonly ShapeAdapter[];
  readonly after: string | undefined;
}

/** The sentinels that an embargo stands for, one a name; `at` is the place of the embargo among its like. */
export function embargoSentinels(embargo: Embargo, at: number): readonly TextSentinel[] {
  const { id, decision, names, files, report, adapters, after } = embargo;
  const ways = [
    ...(report === undefined ? [] : [`a survey marks it verified_live in ${report}`]),
    'an approved shape adapter is recorded',
  ].join(', or ');
  return names.map((name) => ({
    id: `${id}:${name}`,
    decision,
    statement: `${name} may not be used until ${ways}`,
    kind: 'absent',
    level: 'hard',
    after,
    tripwire: name,
    origin: { path: 'decisis.toml', line: 1 },
    files,
    patterns: [wholeName(name)],
    least: undefined,
    most: undefined,
    embargo: { name, report, adapter: adapters.find((one) => one.name === name), at },
  }));
}
