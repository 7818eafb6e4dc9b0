import {
  isHeldBy,
  type AstSentinel,
  type Policy,
  type ProposedEdit,
  type RepositoryView,
  type SeenPlaces,
} from '@decisis/core';
import { judgedIn } from '../select-gaps.ts';
import { fileSelector } from '../select-files.ts';
import type { SentinelKeeping } from '../sentinel-runner.ts';
import { MOST_AST_BYTES, MOST_STEP_MS } from './ast-limits.ts';
import { languageEngine } from './ask-language.ts';
import { findAstEngine } from './find-ast-engine.ts';
import { engineRuleOf } from './rules-of.ts';
import { holeIn, placesIn, runAst } from './run-ast.ts';

/** Where edits would be made. */
export interface EditedTree {
  /** Where the working tree is that the view shows; undefined when it shows something else. */
  readonly root: string | undefined;
  readonly view: RepositoryView;
  readonly policy: Policy;
  readonly keeping: SentinelKeeping;
}

/**
 * What sentinels over structure, all of those that are due, find in the files of edits, before and after them. One is not among the answers when no
 * edit touches its files, when its engine is not there, and when a text cannot be looked at.
 */
export async function lookAtEdits(
  tree: EditedTree,
  sentinels: readonly AstSentinel[],
  edits: readonly ProposedEdit[],
): Promise<ReadonlyMap<string, SeenPlaces>> {
  const { policy } = tree;
  const held = sentinels.filter((one) => edits.some(({ path }) => isHeldBy(one, policy.pathClasses, path)));
  const languages = [...new Set(held.map(({ language }) => language))];
  const seen = await Promise.all(
    languages.map((language) =>
      lookInLanguage(
        tree,
        held.filter((one) => one.language === language),
        sentinels.filter((one) => one.language === language),
        edits,
      ),
    ),
  );
  return new Map(seen.flat());
}

/** So many files of a commit are read for one sentinel. */
const MOST_FILES = 5000;

type Seen = readonly [id: string, places: SeenPlaces];

async function lookInLanguage(
  tree: EditedTree,
  sentinels: readonly AstSentinel[],
  ofLanguage: readonly AstSentinel[],
  edits: readonly ProposedEdit[],
): Promise<readonly Seen[]> {
  const { view, policy } = tree;
  const [first] = sentinels;
  if (first === undefined) return [];
  const { language } = first;
  const engine = languageEngine(findAstEngine(), language);
  if ('outcome' in engine) return [];
  const rules = sentinels.map(engineRuleOf);
  const held = edits.filter(({ path }) => sentinels.some((one) => isHeldBy(one, policy.pathClasses, path)));
  const texts = [...new Set(held.flatMap(({ path, before, after }) => [before, after, view.text(path)]))].filter(
    (text): text is string => text !== undefined && text.length <= MOST_AST_BYTES,
  );
  const { found, refused } = await engine.ask(
    rules,
    texts.map((text) => ({ text })),
    MOST_STEP_MS,
  );
  const seen: Seen[] = [];
  for (const [rule, sentinel] of sentinels.entries()) {
    const own = held.filter(({ path }) => isHeldBy(sentinel, policy.pathClasses, path));
    const placesOf = (textOf: (edit: ProposedEdit) => string | undefined) => {
      const all = own.map((edit) => {
        const text = textOf(edit);
        if (text === undefined) return [];
        const lines = found.get(texts.indexOf(text));
        return lines === undefined ? undefined : placesIn(edit.path, lines, rule);
      });
      return all.includes(undefined) ? undefined : all.flatMap((places) => places ?? []);
    };
    const [before, after] = [placesOf((edit) => edit.before), placesOf((edit) => edit.after)];
    const standing = placesOf(({ path }) => view.text(path));
    if (refused.has(rule) || before === undefined || after === undefined || standing === undefined) continue;
    // Code that is half written is not looked at as a whole: nobody says that nothing is in it.
    const hasHole = (text: string | undefined): boolean =>
      text !== undefined && holeIn('', found.get(texts.indexOf(text)) ?? [], language).length > 0;
    const isTorn = own.some((edit) => hasHole(edit.after) && !hasHole(edit.before));
    if (isTorn && before.length === after.length) continue;
    const isWhole = sentinel.demand !== 'absent' && before.length !== after.length;
    const all = isWhole ? await countAll(tree, sentinel, ofLanguage) : undefined;
    seen.push([sentinel.id, { before, after, elsewhere: all === undefined ? undefined : all - standing.length }]);
  }
  return seen;
}

/** How often a sentinel finds something in the whole tree as it stands; undefined when a part could not be looked at. */
async function countAll(
  tree: EditedTree,
  sentinel: AstSentinel,
  ofLanguage: readonly AstSentinel[],
): Promise<number | undefined> {
  const { root, view, policy, keeping } = tree;
  const filesOf = fileSelector(judgedIn(view).paths, policy.pathClasses);
  const paths = filesOf(sentinel);
  if (paths.length === 0) return 0;
  if (root === undefined) return countTexts(view, sentinel, paths);
  // Never enough, so that the answer is how many there are. Beside all others, whose answers are kept together.
  const counting: AstSentinel = { ...sentinel, demand: 'count', least: Infinity, most: undefined };
  const all = ofLanguage.map((one) => (one === sentinel ? counting : one));
  const results = await runAst(root, all, filesOf, keeping);
  const outcome = results[all.indexOf(counting)]?.outcome;
  return outcome?.kind === 'fail' ? outcome.count : undefined;
}

/** The same in files that stand nowhere but in the view. */
async function countTexts(
  view: RepositoryView,
  sentinel: AstSentinel,
  paths: readonly string[],
): Promise<number | undefined> {
  const { language } = sentinel;
  const engine = languageEngine(findAstEngine(), language);
  if ('outcome' in engine || paths.length > MOST_FILES) return undefined;
  view.prepare?.(paths);
  const texts: string[] = [];
  for (const path of paths) {
    const text = view.text(path);
    if (text === undefined || text.length > MOST_AST_BYTES) return undefined;
    texts.push(text);
  }
  const items = texts.map((text) => ({ text }));
  const { found, refused } = await engine.ask([engineRuleOf(sentinel)], items, MOST_STEP_MS);
  if (refused.size > 0) return undefined;
  let count = 0;
  for (const item of texts.keys()) {
    const lines = found.get(item);
    if (lines === undefined || holeIn('', lines, language).length > 0) return undefined;
    count += placesIn('', lines, 0).length;
  }
  return count;
}
