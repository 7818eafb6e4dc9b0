import { check } from '../src/checking/check.ts';
import { findingWords } from '../src/findings/finding-words.ts';
import { readRegister } from '../src/documents/register.ts';
import { sourceOf } from '../src/documents/source-text.ts';
import type { RepositoryView } from '../src/model/repository-view.ts';
import { DEFAULT_POLICY, type Policy } from '../src/policy/policy.ts';

/** What a check of a few files is asked. */
export interface Judging {
  /** The files of the repository, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Which of them are registers; a path that ends in a slash is a folder. Each under its path as its name. */
  readonly registers: readonly string[];
  readonly policy?: Partial<Policy>;
  readonly today?: string;
  readonly isPartial?: boolean;
}

/** The files as a repository. */
export function viewOf(files: Readonly<Record<string, string>>): RepositoryView {
  const paths = Object.keys(files).toSorted();
  return {
    paths: () => paths,
    has: (path) => paths.some((each) => each === path || each.startsWith(`${path.replace(/\/+$/, '')}/`)),
    text: (path) => files[path],
  };
}

/** Runs a whole check and answers its findings as judged. */
export function judgeFiles({ files, registers, policy = {}, today = '2026-03-01', isPartial = false }: Judging) {
  const read = registers.map((name) => {
    const paths = Object.keys(files).filter((path) => (name.endsWith('/') ? path.startsWith(name) : path === name));
    return readRegister(
      name,
      name.replace(/\/$/, ''),
      paths.map((path) => sourceOf(path, files[path] ?? '')),
    );
  });
  return check({
    today,
    registers: read,
    repository: viewOf(files),
    policy: { ...DEFAULT_POLICY, ...policy },
    isPartial,
  }).findings;
}

/** The findings of one rule or category as `path:line severity message`. */
export function linesOf(prefix: string, judging: Judging): readonly string[] {
  return judgeFiles(judging)
    .filter(({ finding }) => finding.ruleId === prefix || finding.ruleId.startsWith(`${prefix}/`))
    .map(({ finding }) => {
      const { location, severity } = finding;
      return `${location.path}:${location.range.line} ${severity} ${findingWords(finding).message}`;
    });
}
