import { compileGlob, compileGlobBelow } from '../model/glob.ts';
import type { JudgedFiles } from '../model/judged-files.ts';
import type { PathClass } from '../policy/path-class.ts';
import type { SentinelFiles } from '../policy/sentinels/sentinel-base.ts';
import type { MissedFile, Unseen } from './sentinel-result.ts';

/**
 * The globs of a sentinel, of its own and of its path classes, that no file matches while others match some: the files went elsewhere, or
 * the glob was never right, and what stands in them is not looked at. None for a sentinel that looks at no file at all, which
 * is told as that. What is taken out may match nothing, and so may a glob for an ending beside others of the same list.
 */
export function emptyPatterns(
  { classes, include, exclude }: SentinelFiles,
  known: readonly PathClass[],
  judged: Pick<JudgedFiles, 'paths' | 'gaps'>,
): readonly MissedFile[] {
  const parts = [
    ...include.map((glob): Part => ({ glob, exclude, of: undefined })),
    ...known
      .filter(({ name }) => classes.includes(name))
      .flatMap((one) => one.include.map((glob): Part => ({ glob, exclude: one.exclude, of: one.name }))),
  ];
  if (parts.length < 2) return [];
  const found = new Set(parts.filter((part) => isFound(part, judged)));
  if (found.size === 0) return [];
  return parts
    .filter((part) => !found.has(part) && !isAnotherEnding(part, found))
    .map((part) => missedFor(part, judged.paths));
}

/**
 * Whether a glob asks for files of another kind in a place where its list finds some ("src/*.tsx" beside "src/*.ts"), or in no
 * place ("**", a slash and "*.tsx"): no renamed folder takes these out of sight.
 */
function isAnotherEnding({ glob, of }: Part, found: ReadonlySet<Part>): boolean {
  const place = placeOf(glob);
  return (
    place !== undefined && [...found].some((one) => one.of === of && (place === '**' || placeOf(one.glob) === place))
  );
}

/** The folders of a glob that ends in a pattern for names; undefined where it ends in a name, or in all that is below. */
function placeOf(glob: string): string | undefined {
  const at = glob.lastIndexOf('/');
  const name = glob.slice(at + 1);
  return name.includes('*') && name !== '**' ? glob.slice(0, Math.max(at, 0)) : undefined;
}

interface Part {
  readonly glob: string;
  readonly exclude: readonly string[];
  /** The path class that it belongs to. */
  readonly of: string | undefined;
}

function isFound({ glob, exclude }: Part, { paths, gaps }: Pick<JudgedFiles, 'paths' | 'gaps'>): boolean {
  const isWanted = compileGlob(glob);
  const taken = exclude.map((one) => compileGlob(one));
  if (paths.some((path) => isWanted(path) && !taken.some((isTaken) => isTaken(path)))) return true;
  // What may be there is told as what nobody could look at.
  return gaps.some(({ path, isFolder }) => (isFolder ? compileGlobBelow(glob)(path) : isWanted(path)));
}

/**
 * Why a sentinel looks at no file although its globs match some: what is taken out takes all of them. Undefined where nothing matches.
 */
export function takenOut(
  { classes, include, exclude }: SentinelFiles,
  known: readonly PathClass[],
  paths: readonly string[],
): Unseen | undefined {
  const own = known
    .filter(({ name }) => classes.includes(name))
    .map((one) => ({ name: one.name, holds: anyOf(one.include), takes: anyOf(one.exclude) }));
  const [isOwn, takes] = [anyOf(include), anyOf(exclude)];
  const wanted = paths.filter((path) => isOwn(path) || own.some(({ holds }) => holds(path)));
  if (wanted.length === 0) return undefined;
  const taking = own.filter(({ holds, takes: isTaken }) => wanted.some((path) => holds(path) && isTaken(path)));
  const isTakenHere = wanted.some(
    (path) => takes(path) && !taking.some(({ holds, takes: isTaken }) => holds(path) && isTaken(path)),
  );
  const excludes = [
    ...(isTakenHere || taking.length === 0 ? ['its "exclude"'] : []),
    ...taking.map(({ name }) => `the "exclude" of the path class "${name}"`),
  ];
  const what = excludes.join(' and ');
  return {
    reason: `it looks at no file: ${what} ${excludes.length === 1 ? 'takes' : 'take'} all that its classes and paths match`,
    hint: `correct ${what}`,
  };
}

function anyOf(globs: readonly string[]): (path: string) => boolean {
  const compiled = globs.map((glob) => compileGlob(glob));
  return (path) => compiled.some((matches) => matches(path));
}

function missedFor({ glob, exclude, of }: Part, paths: readonly string[]): MissedFile {
  const where = of === undefined ? 'its "paths"' : `the path class "${of}"`;
  const [isWanted, isTaken] = [compileGlob(glob), anyOf(exclude)];
  if (paths.some((path) => isWanted(path) && isTaken(path))) {
    const what = of === undefined ? 'its "exclude"' : `the "exclude" of the path class "${of}"`;
    const reason = `${what} takes all files that match it`;
    return { path: glob, isFolder: true, reason, hint: `correct ${what}, or take "${glob}" out` };
  }
  const folder = glob.replace(/\/$/, '');
  const isFolder = paths.some((path) => path.startsWith(`${folder}/`));
  return {
    path: glob,
    isFolder: true,
    reason: of === undefined ? 'no file matches it' : `no file of the path class "${of}" matches it`,
    hint: isFolder
      ? `write "${folder}/**" in ${where} for the files of that folder`
      : `correct "${glob}" in ${where}, or take it out`,
  };
}
