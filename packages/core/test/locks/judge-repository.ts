import { check } from '../../src/checking/check.ts';
import { readRegister, type Register } from '../../src/documents/register.ts';
import { sourceOf } from '../../src/documents/source-text.ts';
import { findingWords } from '../../src/findings/finding-words.ts';
import { lockStatement } from '../../src/locks/change-lock.ts';
import type { EarlierLock } from '../../src/locks/lock-input.ts';
import { EMPTY_LOCK, LOCK_FILE, type LockFile } from '../../src/locks/lock-file.ts';
import { renderLockFile } from '../../src/locks/render-lock-file.ts';
import { isLockable, statementOf } from '../../src/locks/statement.ts';
import type { RepositoryView } from '../../src/model/repository-view.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy.ts';

/** Texts of a repository by path; `docs/adr/` is one register, every other document one of its own. */
export type Files = Readonly<Record<string, string>>;

/** The registers of a repository in memory. */
export function registersOf(files: Files): Register[] {
  const documents = Object.entries(files).filter(([path]) => path.endsWith('.md'));
  const records = documents.filter(([path]) => path.startsWith('docs/adr/'));
  const others = documents.filter(([path]) => !path.startsWith('docs/adr/'));
  return [
    ...others.map(([path, text]) => readRegister(path, path, [sourceOf(path, text)])),
    ...(records.length === 0
      ? []
      : [
          readRegister(
            'docs/adr',
            'docs/adr',
            records.map(([path, text]) => sourceOf(path, text)),
          ),
        ]),
  ];
}

/** The files of a repository in memory as judging sees them. */
export function viewOf(files: Files): RepositoryView {
  return {
    paths: () => Object.keys(files).toSorted(),
    has: (path) => Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`)),
    text: (path) => files[path],
  };
}

/** A lockfile that pins every decided statement of the documents, approved by one person. */
export function lockOf(files: Files): LockFile {
  let lock: LockFile = EMPTY_LOCK;
  for (const { items } of registersOf(files)) {
    for (const item of items) {
      const statement = statementOf(item);
      if (statement !== undefined && isLockable(item))
        lock = lockStatement(lock, statement, { by: 'mara', on: '2026-01-10', via: 'lock' });
    }
  }
  return lock;
}

/** The files with their lockfile. */
export function locked(files: Files): Files {
  return { ...files, [LOCK_FILE]: renderLockFile(lockOf(files)) };
}

/** Rule ids and words of the findings about locks, each `lock/x: words`; `only` names the registers that are judged. */
export function lockFindings(
  head: Files,
  base?: Files,
  policy: Partial<Policy> = {},
  only?: readonly string[],
  earlierLocks: readonly EarlierLock[] = [],
): string[] {
  const registers = registersOf(head);
  const { findings } = check({
    today: '2026-03-01',
    registers: only === undefined ? registers : registers.filter(({ name }) => only.includes(name)),
    isPartial: only !== undefined,
    repository: viewOf(head),
    policy: { ...DEFAULT_POLICY, ...policy },
    earlierLocks,
    ...(base === undefined
      ? {}
      : {
          change: {
            base: 'b'.repeat(40),
            files: () => [],
            registers: () => registersOf(base),
            repository: viewOf(base),
            missing: [],
          },
        }),
  });
  return findings
    .filter(({ finding }) => finding.ruleId.startsWith('lock/'))
    .map(({ finding }) => `${finding.ruleId}: ${findingWords(finding).message}`);
}
