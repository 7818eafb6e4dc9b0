import { embargoSentinels, type Embargo, type Sentinel } from '@decisis/core';
import { checkSchema, type SchemaProblem, type ValuePath } from '../../check-schema.ts';
import { EMBARGO_SCHEMA } from './embargo-schema.ts';
import { checkLeftOpen } from './left-open.ts';
import { invalidSentinel } from './invalid-table.ts';
import { checkClasses, checkFiles, filesOf, type RawFiles } from './sentinel-files.ts';
import type { ReadSentinels } from './read-sentinels.ts';
import type { SentinelSetting } from './sentinel-setting.ts';
import { wrong } from './sentinel-table.ts';

/** An embargo as it is written; in a block under a decision that decision when it names none. */
export interface RawEmbargo extends RawFiles {
  readonly id: string;
  readonly decision?: string;
  readonly names: readonly string[];
  readonly report?: string;
  readonly after?: string;
  readonly adapter?: Embargo['adapters'];
}

/**
 * Reads a list of `[[embargo]]` tables: the sentinels of each, one a name, in their order. One that cannot be understood is a single
 * invalid sentinel, and no other is the worse for it. `namesOfOthers` are taken.
 */
export function readEmbargoes(
  raw: readonly RawEmbargo[],
  setting: Omit<SentinelSetting, 'known'>,
  namesOfOthers: Iterable<unknown>,
): ReadSentinels {
  const taken = new Set(namesOfOthers);
  const sentinels: Sentinel[] = [];
  const problems: SchemaProblem[] = [];
  for (const [index, one] of raw.entries()) {
    const shape = checkSchema(EMBARGO_SCHEMA, one, ['embargo', index]);
    const found = shape.length > 0 ? shape : checkEmbargo(one, index, setting, taken);
    problems.push(...found);
    if (found.length > 0) sentinels.push(invalidSentinel(one, 'embargo', index, setting));
    else {
      for (const name of one.names) taken.add(`${one.id}:${name}`);
      sentinels.push(...embargoSentinels(embargoOf(one, setting), index));
    }
  }
  return { sentinels, problems };
}

function embargoOf(raw: RawEmbargo, { decision }: Pick<SentinelSetting, 'decision'>): Embargo {
  return {
    id: raw.id,
    decision: raw.decision ?? decision ?? '',
    names: raw.names,
    files: filesOf(raw),
    report: raw.report,
    adapters: raw.adapter ?? [],
    after: raw.after,
  };
}

/** What the shape of an embargo alone cannot refuse. */
function checkEmbargo(
  raw: RawEmbargo,
  index: number,
  { decision, classes }: Pick<SentinelSetting, 'decision' | 'classes'>,
  taken: ReadonlySet<unknown>,
): readonly SchemaProblem[] {
  const path = ['embargo', index];
  const open = checkLeftOpen(raw, path);
  if (open.length > 0) return open;
  const { id, names, adapter = [] } = raw;
  const problems = [
    ...checkNames(raw, path),
    ...checkFiles(raw, path, `an embargo "${id}"`),
    ...checkClasses(raw, path, classes),
  ];
  if (raw.decision === undefined && decision === undefined) {
    const problem = `has an embargo "${id}" that names no decision`;
    problems.push(wrong(path, problem, 'decision = "…", or the block under a decision', 'key'));
  }
  for (const [at, { name }] of adapter.entries()) {
    if (names.includes(name)) continue;
    const problem = `has an adapter for "${name}", which the embargo does not name`;
    const unknown = { word: name, known: names };
    problems.push({ ...wrong([...path, 'adapter', at, 'name'], problem, 'one of its names'), unknown });
  }
  // Neither of two sentinels of one name could be told from the other.
  const again = names.find((name) => taken.has(`${id}:${name}`));
  if (again !== undefined)
    problems.push(wrong([...path, 'id'], `has two embargoes "${id}" of the name "${again}"`, 'another name'));
  return problems;
}

/** An embargo without names, or with one that no line can hold, would never fail; one that stands twice would be two sentinels. */
function checkNames({ id, names }: RawEmbargo, path: ValuePath): readonly SchemaProblem[] {
  const at = [...path, 'names'];
  if (names.length === 0) return [wrong(at, `has an embargo "${id}" without names`, 'names = ["…"]')];
  return names.flatMap((name, index) => {
    if (/[\r\n]/.test(name) || name.trim() === '')
      return [wrong([...at, index], `has the name ${JSON.stringify(name)}, which no line holds`, 'a name in one line')];
    const isTwice = names.indexOf(name) < index;
    return isTwice ? [wrong([...at, index], `has the name "${name}" twice`, 'each name once')] : [];
  });
}
