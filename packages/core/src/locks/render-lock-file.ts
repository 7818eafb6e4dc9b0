import { sealOf } from './digest.ts';
import { compareKeys, type LockApproval, type LockChallenge, type LockEntry, type LockFile } from './lock-file.ts';

/** The first lines of the file. */
export const LOCK_HEAD = [
  '# Locked statements. Written by "decisis lock" and its kin; do not edit by hand.',
  '# An entry is one block; blocks are in the order of their keys. "decisis verify" compares them with the documents.',
  'format = 1',
];

/** The last line: a file without it was cut off. */
export const LOCK_END = '# end of decisis.lock';

/**
 * The lockfile as text: TOML, one block an entry, sorted by key, nothing that counts over entries, so that two branches that lock
 * different statements change different lines. The same entries give the same bytes.
 */
export function renderLockFile({ entries }: LockFile): string {
  const blocks = entries.toSorted((left, right) => compareKeys(left.key, right.key)).map(renderEntry);
  return `${[LOCK_HEAD.join('\n'), ...blocks, LOCK_END].join('\n\n')}\n`;
}

/** One block of the file, without a line break at its end. */
export function renderEntry(entry: LockEntry): string {
  const lines = entryLines(entry);
  return ['[[lock]]', ...lines.own, `seal = ${quoted(sealOf([...lines.own, ...lines.inner]))}`, ...lines.inner].join(
    '\n',
  );
}

/** The lines that the seal covers: those of the entry, and those of its approvals and challenges. */
export function entryLines(entry: LockEntry): { readonly own: readonly string[]; readonly inner: readonly string[] } {
  const own = [
    `key = ${quoted(entry.key)}`,
    `text = ${quoted(entry.text)}`,
    `digest = ${quoted(entry.digest)}`,
    `canonical = ${entry.canonical}`,
    `status = ${quoted(entry.status)}`,
    ...list('sources', entry.sources),
    ...list('versions', entry.versions),
    ...list('examples', entry.examples),
    ...(entry.supersededBy === undefined ? [] : [`superseded-by = ${quoted(entry.supersededBy)}`]),
  ];
  return { own, inner: [...entry.approvals.flatMap(approvalLines), ...entry.challenges.flatMap(challengeLines)] };
}

function approvalLines({ by, on, digest, via, note }: LockApproval): string[] {
  return [
    '[[lock.approval]]',
    `by = ${quoted(by)}`,
    `on = ${quoted(on)}`,
    `digest = ${quoted(digest)}`,
    `via = ${quoted(via)}`,
    'authority = "claimed"',
    ...(note === undefined ? [] : [`note = ${quoted(note)}`]),
  ];
}

function challengeLines({ by, on, reason }: LockChallenge): string[] {
  return ['[[lock.challenge]]', `by = ${quoted(by)}`, `on = ${quoted(on)}`, `reason = ${quoted(reason)}`];
}

function list(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${name} = [${values.map(quoted).join(', ')}]`];
}

/** A JSON string, which is also a basic string of TOML once DEL is escaped. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('\u007f', String.raw`\u007f`);
}
