import {
  check,
  DEFAULT_POLICY,
  readRegister,
  sourceOf,
  type Policy,
  type Register,
  type RepositoryView,
  type RuleId,
} from '@decisis/core';

/** Documents that a rule is tried on, with what it must find in them. */
export interface RuleCase {
  /** One document, or several by path; a folder's documents are one register when `folder` names it. */
  readonly documents: string | Readonly<Record<string, string>>;
  readonly folder?: string;
  /** Files beside the documents. */
  readonly files?: Readonly<Record<string, string>>;
  readonly policy?: Partial<Policy>;
  readonly today?: string;
  /** The commits that the repository has; nobody can tell when absent. */
  readonly commits?: readonly string[];
  /** The tags that the repository has; nobody can tell when absent. */
  readonly tags?: readonly string[];
  /** `line item message` of each finding of the rule, in order; `-` for a finding that is about no item. */
  readonly finds: readonly string[];
}

/** How a rule went wrong on a case. */
export interface RuleFailure {
  /** Findings that should not be there. */
  readonly noisy: readonly string[];
  /** Findings that should be there. */
  readonly missing: readonly string[];
}

const PATH = 'decisions/open.md';

/** Runs a whole check over a case and compares what the rule found; both lists are empty when all is as expected. */
export function checkRule(rule: RuleId, one: RuleCase): RuleFailure {
  const files = typeof one.documents === 'string' ? { [PATH]: one.documents } : one.documents;
  const result = check({
    today: one.today ?? '2026-03-01',
    registers: registersOf(files, one.folder),
    repository: viewOf({ ...files, ...one.files }),
    policy: { ...DEFAULT_POLICY, ...one.policy },
    tags: () => one.tags,
    commits: (names) =>
      one.commits === undefined ? undefined : new Set(names.filter((name) => one.commits?.includes(name) !== true)),
  });
  const isSingle = Object.keys(files).length === 1;
  const found = result.findings
    .filter(({ finding, state }) => finding.ruleId === rule && state === 'reported')
    .map(({ finding: { location, item, messageId } }) =>
      [isSingle ? `${location.range.line}` : `${location.path}:${location.range.line}`, item ?? '-', messageId].join(
        ' ',
      ),
    );
  return { noisy: without(found, one.finds), missing: without(one.finds, found) };
}

function registersOf(files: Readonly<Record<string, string>>, folder: string | undefined): Register[] {
  const sources = Object.entries(files).map(([path, text]) => sourceOf(path, text));
  if (folder !== undefined) return [readRegister(folder, folder, sources)];
  return sources.map((source) => readRegister(source.path, source.path, [source]));
}

/** A repository of some texts. */
export function viewOf(files: Readonly<Record<string, string>>): RepositoryView {
  const paths = Object.keys(files).toSorted();
  return {
    paths: () => paths,
    has: (path) => paths.some((file) => file === path || file.startsWith(`${path}/`)),
    text: (path) => files[path],
  };
}

function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
