import {
  bodiesOverFinding,
  checkContextOf,
  DecisisError,
  isAcceptable,
  isCivilDate,
  overrideNote,
  type JudgedFinding,
  type Override,
  type Policy,
} from '@decisis/core';
import { CONFIG_FILE, outsideOf, readDocumentBytes } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { actorOf } from '../locking/actor.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import { aboutOf, chooseFinding } from '../overriding/choose-finding.ts';
import { listOverrides } from '../overriding/list-overrides.ts';
import { findBranches } from '../session/find-branches.ts';
import { judgeState, type Judged } from '../session/judge-state.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { Session } from '../session/open-session.ts';
import type { CommandContext } from './command-context.ts';

/** Records in decisis.toml that somebody lets a soft finding stand; without arguments, lists what is recorded. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [wanted, about] = invocation.arguments;
  const session = await openMergedSession(invocation, context, []);
  const { overrides } = session.config.policy;
  if (wanted === undefined) {
    const style = await session.style();
    terminal.out(
      invocation.has('json')
        ? `${JSON.stringify(overrides, undefined, 2)}\n`
        : `${listOverrides(overrides, session.today, style).join('\n')}\n`,
    );
    return session.finish();
  }
  const { reason, until } = statedOf(invocation, session.today);
  const { by, on } = actorOf(invocation, context, 'override', session.today);
  const { result, policy } = await judged(session, invocation, context);
  const { finding, level } = chooseFinding(result.findings, wanted, about);
  const { fingerprint, ruleId: rule } = finding;
  const known = overrides.find((one) => one.finding === fingerprint);
  if (known !== undefined) throw recorded(known);
  refuseUnlessSoft({ finding, level });
  refuseUnlessDecider(finding, by, session, policy);
  const override: Override = { finding: fingerprint, rule, about: aboutOf(finding), by, on, reason, until };
  const isDryRun = invocation.flag('dry-run') === true;
  const written = await write(session, override, isDryRun);
  if (invocation.has('json')) {
    terminal.out(`${JSON.stringify({ written: !isDryRun, file: CONFIG_FILE, override }, undefined, 2)}\n`);
    return EXIT.clean;
  }
  const lines = [
    `${CONFIG_FILE}  ${escapeTerminal(`${rule} (${aboutOf(finding)}) ${overrideNote(override)}`)}`,
    ...(isDryRun ? written.split(/\r?\n/).map((line) => `+ ${escapeTerminal(line)}`.trimEnd()) : []),
    isDryRun ? 'nothing was written: this is a dry run' : 'written; of a change, it counts once it is on the base',
  ];
  terminal.out(`${lines.join('\n')}\n`);
  return EXIT.clean;
}

function statedOf(invocation: Invocation, today: string): Pick<Override, 'reason' | 'until'> {
  const reason = invocation.value('reason')?.trim() ?? '';
  const until = invocation.value('until')?.trim();
  if (reason === '')
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'an override needs a reason',
      instead: 'add "--reason TEXT": nobody can judge later what nobody gave a reason for',
    });
  if (until !== undefined && (!isCivilDate(until) || until < today))
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: isCivilDate(until) ? `${until} has passed` : `"${until}" is no date`,
      instead: 'write the last day on which it holds as YYYY-MM-DD',
    });
  return { reason, until };
}

/** Everything that a check of the repository finds, what is excused included. */
async function judged(session: Session, invocation: Invocation, context: CommandContext): Promise<Judged> {
  const { repository, config } = session;
  const { exclude, hidden } = config.discovery;
  const outside = outsideOf(repository.root, { documentBytes: config.limits.documentBytes, exclude, hidden });
  const found = await findBranches(session, invocation, context.env);
  const judging = {
    policy: (policy: typeof config.policy) => policy,
    isWanted: undefined,
    isPartial: false,
    isOfChange: false,
  };
  return judgeState(
    { session, judging, change: undefined, isPartial: false, isAsked: undefined, found, outside },
    invocation,
    context,
  );
}

function recorded({ rule, about, by, on }: Override): DecisisError {
  return new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `${rule}${about === undefined ? '' : ` (${about})`} has an override already: by ${by} on ${on}`,
    instead: `change it in ${CONFIG_FILE}, or remove it there first`,
  });
}

function refuseUnlessSoft({ finding, level }: Pick<JudgedFinding, 'finding' | 'level'>): void {
  const { ruleId } = finding;
  const isUnjudged = !isAcceptable(finding);
  if (level === 'soft' && !isUnjudged) return;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: isUnjudged
      ? `${ruleId} says that something could not be judged, or is about what excuses findings: that cannot be overridden`
      : `${ruleId} of ${aboutOf(finding)} is ${level}: only soft findings can be overridden`,
    instead:
      level === 'hard'
        ? 'repair it, or have who may give one give an [[exception]]'
        : isUnjudged
          ? 'repair what it names'
          : 'leave it: it fails nothing',
  });
}

const NO_FILES = { paths: () => [], has: () => false, text: () => undefined };

function refuseUnlessDecider(
  finding: JudgedFinding['finding'],
  by: string,
  { registers, today }: Session,
  policy: Policy,
): void {
  if (policy.authorities.length === 0) return;
  const bodies = bodiesOverFinding(finding, by, checkContextOf({ today, registers, repository: NO_FILES, policy }));
  if (bodies.length === 0) return;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `${by} is not of ${bodies.join(' or ')}, who decides ${aboutOf(finding)}`,
    instead: 'have one of them record it: for everybody else the finding counts',
  });
}

/** Adds the record to decisis.toml and answers what was added. */
async function write({ repository, config }: Session, override: Override, isDryRun: boolean): Promise<string> {
  const { root, hasConfig } = repository;
  if (!hasConfig)
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `there is no ${CONFIG_FILE} to record it in`,
      instead: 'run "decisis init" first',
    });
  const { withOverride, writeFileAtomically } = await import('@decisis/workspace/writing');
  const bytes = readDocumentBytes(root, CONFIG_FILE, config.limits);
  const text = Buffer.from(bytes).toString('utf8');
  const after = withOverride(text, override);
  if (!isDryRun) writeFileAtomically(root, CONFIG_FILE, bytes, new TextEncoder().encode(after));
  return after.slice(text.length).trim();
}
