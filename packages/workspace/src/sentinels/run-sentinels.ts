import {
  currentPhase,
  dueIn,
  expectedInstead,
  liftedBy,
  tryTripwire,
  type Policy,
  type ReadableSentinel,
  type RepositoryView,
  type Sentinel,
  type SentinelOutcome,
  type SentinelResult,
  type TableProblem,
  type TripwireResult,
} from '@decisis/core';
import { encodedFiles } from './encoded-files.ts';
import { runnerOf } from './runner-of.ts';
import { gapSelector, judgedIn, withEmpty, withEncoded } from './select-gaps.ts';
import { fileSelector } from './select-files.ts';
import { NO_REACH, type Reach } from './trust/reach.ts';
import type { SentinelKeeping, SentinelRun, SentinelRunner } from './sentinel-runner.ts';

/**
 * Runs the sentinels of a policy over a checked-out repository; the results are in the order of the policy. One that is not
 * due in the current phase is not looked for, and what breaks one kind leaves the others alone. Without `reach` nothing
 * but the repository is looked at.
 */
export async function runSentinels(
  root: string,
  view: RepositoryView,
  policy: Policy,
  reach: Reach = NO_REACH,
  keeping: SentinelKeeping = {},
  // Of a change, the files of its base: a report that the change brings along lifts nothing.
  trusted: RepositoryView = view,
): Promise<readonly SentinelResult[]> {
  const { sentinels, pathClasses, surveys } = policy;
  if (sentinels.length === 0) return [];
  const phase = currentPhase(policy);
  const results = new Map<Sentinel, SentinelResult>();
  const due: Sentinel[] = [];
  for (const sentinel of sentinels) {
    const lifted = liftedBy(sentinel, surveys, (path) => trusted.text(path));
    const outcome: SentinelOutcome | undefined =
      lifted === undefined
        ? (misunderstood(sentinel) ?? dueIn(sentinel, phase) ?? withoutFigure(sentinel))
        : { kind: 'not-due', phase: lifted };
    if (outcome === undefined) due.push(sentinel);
    else results.set(sentinel, resultOf(sentinel, outcome));
  }
  const judged = judgedIn(view);
  const filesOf = fileSelector(judged.paths, pathClasses);
  const gapsOf = withEmpty(gapSelector(judged, pathClasses), judged, pathClasses);
  const run: SentinelRun = {
    root,
    view,
    policy,
    reach,
    keeping,
    judged,
    filesOf,
    gapsOf: withEncoded(gapsOf, encodedFiles(root, judged.paths), filesOf),
  };
  for (const [runner, group] of await byRunner(due.filter(isReadable))) {
    for (const result of await guarded(runner, group, run)) results.set(result.sentinel, result);
  }
  return sentinels.map((sentinel) => results.get(sentinel) ?? resultOf(sentinel, BROKEN));
}

/** What comes of a sentinel whose table cannot be understood; undefined for every other. */
function misunderstood(sentinel: Sentinel): SentinelOutcome | undefined {
  if (sentinel.kind !== 'invalid') return undefined;
  const { origin, problems } = sentinel;
  const [first = UNTOLD] = problems;
  const { line, column, problem } = first;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more` : '';
  return {
    kind: 'unobserved',
    reason: `${origin.path}:${line}:${column} ${problem}${more}`,
    hint: `write ${expectedInstead(first)}`,
  };
}

const UNTOLD: TableProblem = { line: 1, column: 1, problem: 'has a wrong table', expected: 'another', nearest: [] };

/** What comes of a sentinel that counts after a number which no document gave; undefined for every other. */
function withoutFigure({ figure }: Sentinel): SentinelOutcome | undefined {
  if (figure === undefined) return undefined;
  const { of } = figure;
  const reading: NonNullable<typeof figure.reading> = figure.reading ?? {
    problem: 'the document that states it was not read',
  };
  if (!('problem' in reading)) return undefined;
  const hint = reading.hint ?? `write the number into the decision, as in "86 ${of}", or correct "figure"`;
  return { kind: 'unobserved', reason: reading.problem, hint };
}

/**
 * How each sentinel of a policy comes out on its own tripwire, in the order of the policy. One that compares its names with a
 * file needs the view.
 */
export async function tryTripwires({ sentinels }: Policy, view?: RepositoryView): Promise<readonly TripwireResult[]> {
  const results = new Map(sentinels.map((sentinel) => [sentinel, tryTripwire(sentinel)]));
  const left = sentinels.filter(isReadable).filter((sentinel) => results.get(sentinel) === 'untried');
  for (const [runner, group] of await byRunner(left)) {
    const tried = (await runner.tryTripwires?.(group, view)) ?? [];
    for (const [index, sentinel] of group.entries()) results.set(sentinel, tried[index] ?? 'untried');
  }
  return sentinels.map((sentinel) => results.get(sentinel) ?? 'untried');
}

function isReadable(sentinel: Sentinel): sentinel is ReadableSentinel {
  return sentinel.kind !== 'invalid';
}

async function byRunner(
  sentinels: readonly ReadableSentinel[],
): Promise<ReadonlyMap<SentinelRunner<Sentinel>, readonly Sentinel[]>> {
  const groups = new Map<SentinelRunner<Sentinel>, Sentinel[]>();
  for (const sentinel of sentinels) {
    const runner = await runnerOf(sentinel.kind);
    const group = groups.get(runner);
    if (group === undefined) groups.set(runner, [sentinel]);
    else group.push(sentinel);
  }
  return groups;
}

async function guarded(
  runner: SentinelRunner<Sentinel>,
  group: readonly Sentinel[],
  run: SentinelRun,
): Promise<readonly SentinelResult[]> {
  try {
    return await runner.run(group, run);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const outcome = { ...BROKEN, reason: `what looks for it failed: ${reason}` };
    return group.map((sentinel) => resultOf(sentinel, outcome));
  }
}

const BROKEN: Extract<SentinelOutcome, { readonly kind: 'unobserved' }> = {
  kind: 'unobserved',
  reason: 'what looks for it gave no answer',
  hint: 'run "decisis sentinel run" by itself, and report what it says',
};

function resultOf(sentinel: Sentinel, outcome: SentinelOutcome): SentinelResult {
  return { sentinel, outcome, looked: 0, fromCache: false };
}
