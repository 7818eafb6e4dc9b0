import nodePath from 'node:path';
import {
  checkedRegister,
  checkGenerated,
  DecisisError,
  generateDocument,
  type Finding,
  type GeneratedKind,
  isOutsidePath,
  type GeneratingSubject,
} from '@decisis/core';
import { whyNoDocument, withFencedPolicy, workingTreeView } from '@decisis/workspace';
import { refuseOutsidePlace, writeGeneratedFile, writeOutputFile } from '@decisis/workspace/writing';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { renderFinding } from '../output/render-finding.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import type { Session } from '../session/open-session.ts';
import { assertOurs, readExisting } from './generated-file.ts';
import { checkedRegisters } from './open-subject.ts';

/** One document to be made: what it is, and where it goes. */
interface Job {
  readonly kind: GeneratedKind;
  /** Root-relative path; undefined to print it. */
  readonly path: string | undefined;
  readonly registers: readonly string[];
  /** Whether whoever calls named a path outside; one below the root may not lead out of it through a link, or into git's folder. */
  readonly isOutside: boolean;
}

type Tracing = NonNullable<GeneratingSubject['tracing']>;

/** A command that makes one document. */
export async function runGenerated(
  kind: GeneratedKind,
  paths: readonly string[],
  invocation: Invocation,
  context: CommandContext,
): Promise<number> {
  const session = await openMergedSession(invocation, context, paths);
  const isCheck = invocation.flag('check') === true;
  const configured = session.config.policy.generated.find((target) => target.kind === kind);
  const out = invocation.value('out');
  const named = out === undefined ? undefined : rootRelative(session, context.cwd, out);
  if (named !== undefined) refuseKept(named, session);
  const path = named ?? (isCheck ? configured?.path : undefined);
  if (isCheck && path === undefined)
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `--check needs to know the file of the ${kind}`,
      instead: `name it with "--out FILE", or in decisis.toml under [[generate]]`,
    });
  const registers = named === undefined || named === configured?.path ? (configured?.registers ?? []) : [];
  if (kind === 'trace') refuseUntraced(await tracingOf(session));
  return runJobs(
    [{ kind, path, registers, isOutside: named !== undefined && isOutsidePath(named) }],
    { isCheck, isDryRun: isDry(invocation) },
    session,
    context,
  );
}

/** Every document that decisis.toml names. */
export async function runAllGenerated(invocation: Invocation, context: CommandContext): Promise<number> {
  const session = await openMergedSession(invocation, context, []);
  const { generated } = session.config.policy;
  const jobs = generated.map((target) => ({ ...target, isOutside: false }));
  if (jobs.length > 0) {
    const isCheck = invocation.flag('check') === true;
    return runJobs(jobs, { isCheck, isDryRun: isDry(invocation) }, session, context);
  }
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: 'decisis.toml names no document to generate',
    instead: 'add [[generate]] with kind = "log" and path = "plans/decision_log.md" to it, or another kind',
  });
}

/** Refuses to trace what nobody asked to have traced, with what to write. */
export function refuseUntraced({ policy }: Tracing): void {
  if (policy.traces.length > 0) return;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: 'decisis.toml states no [[trace]], so nothing can be traced',
    instead:
      'add [[trace]] with name = "requirements", register = "decisions.md", from = ["requirements.md"] and ids = ["R-"]',
  });
}

/** What the settings may not name as a document, an argument may not either. */
function refuseKept(path: string, { config }: Session): void {
  if (isOutsidePath(path)) return;
  const reason = whyNoDocument(path, config.policy.baseline);
  if (reason === undefined) return;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `--out names "${path}", which ${reason}`,
    instead: 'name another file',
  });
}

function isDry(invocation: Invocation): boolean {
  return invocation.flag('dry-run') === true;
}

async function runJobs(
  jobs: readonly Job[],
  { isCheck, isDryRun }: { readonly isCheck: boolean; readonly isDryRun: boolean },
  session: Session,
  { terminal, cwd }: CommandContext,
): Promise<number> {
  const { root } = session.repository;
  const all = checkedRegisters(session.registers, session.today);
  const needsTraces = jobs.some(({ kind }) => kind === 'trace');
  const tracing = needsTraces ? await tracingOf(session) : undefined;
  const findings: Finding[] = [];
  const writes: Array<{ readonly path: string; readonly text: string; readonly isOutside: boolean }> = [];
  for (const { kind, path, registers: names, isOutside } of jobs) {
    const registers = chosenOf(all, names);
    const sources = registers.filter(({ documents }) => documents.every((document) => document.path !== path));
    const text = generateDocument(kind, { registers: sources, path, tracing });
    if (path === undefined) {
      terminal.out(text);
      continue;
    }
    const existing = readExisting(root, path);
    if (!isCheck) {
      assertOurs(kind, path, existing);
      if (!isOutside) refuseOutsidePlace(root, path);
      if (existing !== text) writes.push({ path, text, isOutside });
    } else findings.push(...checkGenerated({ kind, path, registers: sources, existing, tracing }, checkedRegister));
  }
  // Every document is made before one is written: a refusal leaves all as they were.
  for (const { path, text, isOutside } of isDryRun ? [] : writes) {
    if (isOutside) writeOutputFile(root, path, text);
    else writeGeneratedFile(root, path, text);
  }
  const shown = (path: string) => nodePath.relative(cwd, nodePath.resolve(root, path));
  for (const { path } of writes) terminal.err(`${isDryRun ? 'would be written' : 'written'}  ${shown(path)}\n`);
  const style = await session.style();
  for (const finding of findings) terminal.out(`${renderFinding(finding, style).join('\n')}\n\n`);
  const files = jobs.flatMap(({ path }) => path ?? []);
  if (isCheck && findings.length === 0) terminal.err(`up to date: ${files.map(shown).join(', ')}\n`);
  if (!isCheck && files.length > 0 && writes.length === 0) terminal.err(`up to date: ${files.map(shown).join(', ')}\n`);
  const unread = await session.finish();
  if (unread !== EXIT.clean) return unread;
  return findings.length > 0 ? EXIT.findings : EXIT.clean;
}

/** The traces and sentinels in force, with the files that they look at; the same that `check` sees. */
export async function tracingOf({ repository, config, registers }: Session): Promise<Tracing> {
  const { policy } = await withFencedPolicy(config.policy, registers);
  const { exclude, hidden } = config.discovery;
  const { documentBytes } = config.limits;
  return { policy, repository: workingTreeView(repository.root, { documentBytes, exclude, hidden }) };
}

function chosenOf<Named extends { readonly name: string }>(
  registers: readonly Named[],
  names: readonly string[],
): readonly Named[] {
  if (names.length === 0) return registers;
  const unknown = names.find((name) => registers.every((register) => register.name !== name));
  if (unknown === undefined) return registers.filter(({ name }) => names.includes(name));
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `[[generate]] in decisis.toml names the register "${unknown}", which was not read`,
    instead: `write one of ${registers.map(({ name }) => `"${name}"`).join(', ')}`,
  });
}

function rootRelative({ repository }: Session, cwd: string, path: string): string {
  return nodePath.relative(repository.root, nodePath.resolve(cwd, path)).replaceAll(nodePath.sep, '/');
}
