import { compileGlob } from '../model/glob.ts';
import type { PathClass } from '../policy/path-class.ts';
import type { SentinelFiles } from '../policy/sentinels/sentinel-base.ts';
import type { Unseen } from './sentinel-result.ts';

/** What a change did to files, and which there were before it. */
export interface ChangeOfFiles {
  /** Root-relative paths of the base. */
  readonly before: readonly string[];
  readonly moved: ReadonlyArray<{ readonly from: string; readonly to: string }>;
}

/**
 * What to do about what keeps a sentinel from looking in a change, which is judged by the settings of its base: a glob that the change
 * left without files has to match what it will match before that change. Undefined when that is not about a glob.
 */
export function hintOfChange(
  { missed = [] }: Unseen,
  { classes, include }: SentinelFiles,
  known: readonly PathClass[],
  { before, moved }: ChangeOfFiles,
): string | undefined {
  const told = missed.find(({ hint }) => hint !== undefined);
  if (told?.hint === undefined) return undefined;
  const glob = told.path;
  const inClass = known.find((one) => classes.includes(one.name) && one.include.includes(glob));
  if (!include.includes(glob) && inClass === undefined) return undefined;
  const isOf = compileGlob(glob);
  if (!before.some((path) => isOf(path)))
    return `${told.hint}; that counts once it is merged, for a change is judged by the settings of its base`;
  const where = include.includes(glob) || inClass === undefined ? 'its "paths"' : `the path class "${inClass.name}"`;
  const [both] = moved.flatMap((one) => (isOf(one.from) ? globOfBoth(glob, one) : []));
  const wanted =
    both === undefined
      ? `a glob that matches "${glob}" and files that stay, such as "{src,lib}/**", in its place`
      : `"${both}" for "${glob}"`;
  return `first merge ${wanted} in ${where} in a change of its own: this one is judged by the settings of its base`;
}

/** A glob for the folder where files were and the one where they are; none when the glob has no plain name for the former. */
function globOfBoth(glob: string, { from, to }: { readonly from: string; readonly to: string }): readonly string[] {
  const old = from.split('/');
  const fresh = to.split('/');
  const least = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < least - 1 && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const start = old.slice(0, head);
  const [left, right] = [old, fresh].map((segments) => segments.slice(head, segments.length - tail));
  const segments = glob.split('/');
  const isPlain = [...start, ...(left ?? [])].every((segment, at) => segments[at] === segment);
  if (!isPlain || left?.length === 0 || right?.length === 0) return [];
  const rest = segments.slice(old.length - tail);
  const made = [...start, `{${left?.join('/')},${right?.join('/')}}`, ...rest].join('/');
  return compileGlob(made)(from) && compileGlob(made)(to) ? [made] : [];
}
