import { LOCK_FILE, lockProblemWords, type LockProblem } from '@decisis/core';
import { isBroken, type VerifiedLock } from '../locking/verified-locks.ts';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** The locks that do not hold, with what changed word by word, then the doubts, then how many hold. */
export function renderVerified(
  locks: readonly VerifiedLock[],
  problems: readonly LockProblem[],
  style: Style,
): readonly string[] {
  const { paint, link } = style;
  const lines = problems.map(
    (problem) =>
      `${link(`${LOCK_FILE}:${problem.line}`, LOCK_FILE, problem.line)}  ${paint('error', 'broken')}  ${escapeTerminal(lockProblemWords(problem))}`,
  );
  for (const lock of locks.filter(isBroken)) lines.push(...renderBroken(lock, style));
  for (const lock of locks) {
    if (lock.verdict.kind === 'half' && lock.verdict.missing === 'stance')
      lines.push(
        `${place(lock, style)}  ${paint('warning', 'doubtful')}  ${escapeTerminal(`${lock.name} came out of a record that ${lock.verdict.by} supersedes`)}`,
      );
    if (lock.verdict.kind === 'lapsed')
      lines.push(`${place(lock, style)}  ${paint('warning', 'lapsed')}  ${escapeTerminal(lock.name)}`);
    for (const { by, on, reason } of lock.challenges)
      lines.push(
        `${place(lock, style)}  ${paint('info', 'challenged')}  ${escapeTerminal(`${lock.name} by ${by} on ${on}: ${reason}`)}`,
      );
  }
  const broken = locks.filter(isBroken).length;
  const superseded = locks.filter(({ verdict }) => verdict.kind === 'superseded').length;
  const lapsed = locks.filter(({ verdict }) => verdict.kind === 'lapsed').length;
  const binding = locks.length - superseded - lapsed;
  const counts = [`${binding - broken} of ${binding} locks hold`];
  if (lapsed > 0) counts.push(`${lapsed} lapsed`);
  if (superseded > 0) counts.push(`${superseded} superseded`);
  const isGood = broken === 0 && problems.length === 0 && locks.length > 0;
  return [
    ...lines,
    paint(isGood ? 'accepted' : 'error', locks.length === 0 ? 'no lock was compared' : counts.join(', ')),
  ];
}

function renderBroken(lock: VerifiedLock, style: Style): string[] {
  const { paint } = style;
  const head = `${place(lock, style)}  ${paint('error', wordOf(lock))}  ${escapeTerminal(lock.name)}${detail(lock)}`;
  const changes = lock.changes.map(({ before, removed, added }) => {
    const lead = before === '' ? '' : `${paint('faint', `... ${escapeTerminal(before)}`)} `;
    const old = removed === '' ? '' : paint('rejected', `[-${escapeTerminal(removed)}-]`);
    const next = added === '' ? '' : paint('accepted', `{+${escapeTerminal(added)}+}`);
    return `  ${lead}${old}${next}`;
  });
  const approvals = lock.verdict.kind === 'changed' ? lock.approvals : [];
  const isVoid = approvals.map(({ by, on }) =>
    paint('faint', `  the approval of ${escapeTerminal(by)} on ${on} is void: it was of the other text`),
  );
  return [head, ...changes, ...isVoid];
}

function place({ path, line }: VerifiedLock, { link }: Style): string {
  return line === null ? escapeTerminal(path) : link(escapeTerminal(`${path}:${line}`), path, line);
}

function wordOf({ verdict }: VerifiedLock): string {
  return verdict.kind === 'half' ? 'half superseded' : verdict.kind === 'status' ? 'stands otherwise' : verdict.kind;
}

function detail({ verdict }: VerifiedLock): string {
  if (verdict.kind === 'status') return `  ${verdict.before} → ${verdict.after}`;
  if (verdict.kind === 'renamed') return `  now ${escapeTerminal(verdict.after)}`;
  return verdict.kind === 'half'
    ? `  by ${escapeTerminal(verdict.by)}; run "decisis check" for the half that is missing`
    : '';
}
