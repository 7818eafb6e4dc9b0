import {
  hides,
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
  /** Whether the edits may have a decision state another number, so that all is counted that is held to one. */
  readonly isRestating: boolean;
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
  const { policy, view } = tree;
  const held = sentinels.filter(
    (one) =>
      isRestated(tree, one) ||
      edits.some((edit) => isHeldBy(one, policy.pathClasses, edit.path) || hides(one, edit, policy, view)),
  );
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

function isRestated({ isRestating }: EditedTree, { figure }: AstSentinel): boolean {
  return isRestating && figure !== undefined;
}

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
    // What is not UTF-8 is no code, whatever can be told of it.
    const [before, after] = [
      placesOf(({ path, before: text }) => (view.text(path) === undefined ? undefined : text)),
      placesOf((edit) => (edit.unread === undefined ? edit.after : undefined)),
    ];
    const standing = placesOf(({ path }) => view.text(path));
    if (refused.has(rule) || before === undefined || after === undefined || standing === undefined) continue;
    // Code that is half written is not looked at as a whole: nobody says that nothing is in it.
    const hasHole = (text: string | undefined): boolean =>
      text !== undefined && holeIn('', found.get(texts.indexOf(text)) ?? [], language).length > 0;
    const isTorn = own.some((edit) => hasHole(edit.after) && !hasHole(edit.before));
    if (isTorn && before.length === after.length) continue;
    const isHiding = edits.some(
      (edit) => edit.unread !== undefined && (own.includes(edit) || hides(sentinel, edit, policy, view)),
    );
    const isWhole =
      sentinel.demand !== 'absent' && (before.length !== after.length || isHiding || isRestated(tree, sentinel));
    const all = isWhole ? await countAll(tree, sentinel, ofLanguage) : undefined;
    const elsewhere = all === undefined ? undefined : all.count - standing.length;
    seen.push([sentinel.id, { before, after, elsewhere, isElsewhereOpen: all?.isOpen === true }]);
  }
  return seen;
}

interface CountedPlaces {
  readonly count: number;
  /** Whether there may be more, in files that could not be looked at. */
  readonly isOpen: boolean;
}

/** How often a sentinel finds something in the whole tree as it stands; undefined when nobody can look. */
async function countAll(
  tree: EditedTree,
  sentinel: AstSentinel,
  ofLanguage: readonly AstSentinel[],
): Promise<CountedPlaces | undefined> {
  const { root, view, policy, keeping } = tree;
  const filesOf = fileSelector(judgedIn(view).paths, policy.pathClasses);
  const paths = filesOf(sentinel);
  if (paths.length === 0) return { count: 0, isOpen: false };
  if (root === undefined) return countTexts(view, sentinel, paths);
  // Always too many, so that the answer is how many there are. Beside all others, whose answers are kept together.
  const counting: AstSentinel = { ...sentinel, demand: 'count', least: undefined, most: -1 };
  const all = ofLanguage.map((one) => (one === sentinel ? counting : one));
  const results = await runAst(root, all, filesOf, keeping);
  const outcome = results[all.indexOf(counting)]?.outcome;
  return outcome?.kind === 'fail' ? { count: outcome.count, isOpen: outcome.open !== undefined } : undefined;
}

/** The same in files that stand nowhere but in the view. */
async function countTexts(
  view: RepositoryView,
  sentinel: AstSentinel,
  paths: readonly string[],
): Promise<CountedPlaces | undefined> {
  const { language } = sentinel;
  const engine = languageEngine(findAstEngine(), language);
  if ('outcome' in engine || paths.length > MOST_FILES) return undefined;
  view.prepare?.(paths);
  const items = paths.flatMap((path) => {
    const text = view.text(path);
    return text === undefined || text.length > MOST_AST_BYTES ? [] : [{ text }];
  });
  const { found, refused } = await engine.ask([engineRuleOf(sentinel)], items, MOST_STEP_MS);
  if (refused.size > 0) return undefined;
  let isOpen = items.length < paths.length;
  let count = 0;
  for (const item of items.keys()) {
    const lines = found.get(item);
    if (lines === undefined || holeIn('', lines, language).length > 0) isOpen = true;
    count += placesIn('', lines ?? [], 0).length;
  }
  return { count, isOpen };
}
