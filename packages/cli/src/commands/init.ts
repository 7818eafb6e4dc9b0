import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import {
  CONFIG_FILE,
  DEFAULT_CONFIG,
  findRegisters,
  findRepository,
  type RegisterInput,
  type RegisterInputs,
  type Repository,
} from '@decisis/workspace';
import { planConfig, writeConfig, type ConfigPlan } from '@decisis/workspace/writing';
import type { Invocation } from '../arguments/command-spec.ts';
import { parseArguments } from '../arguments/parse-arguments.ts';
import { CHECK } from '../arguments/specs/check.ts';
import { EXIT } from '../exit-codes.ts';
import { startProgress } from '../output/progress.ts';
import { modesOf } from '../session/open-session.ts';
import { RegisterReader } from '../session/read-registers.ts';
import type { CommandContext } from './command-context.ts';

/** Finds the registers of a repository and writes decisis.toml; refuses to replace one. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal, cwd } = context;
  const repository = findRepository(nodePath.resolve(cwd, invocation.arguments[0] ?? '.'));
  const isDryRun = invocation.flag('dry-run') === true;
  if (repository.hasConfig && !isDryRun) throw new DecisisError('DCS_DOCUMENT_EXISTS', { path: CONFIG_FILE });
  const found = await discover(repository, context);
  const text = planConfig({
    projectName: nodePath.basename(repository.root) || undefined,
    registers: lastingPaths(found.registers),
  });
  if (!isDryRun) writeConfig(repository.root, text);
  const accepted =
    !isDryRun && invocation.flag('baseline') === true ? await acceptToday(repository, context) : undefined;
  if (accepted !== undefined && accepted !== EXIT.clean) return accepted;
  if (invocation.has('json')) {
    terminal.out(`${JSON.stringify(planJson(found, text, !isDryRun), undefined, 2)}\n`);
    return EXIT.clean;
  }
  const { renderInit } = await import('../output/render-init.ts');
  const resolve = (path: string) => nodePath.resolve(repository.root, path);
  const style = await terminal.outStyle({ ...modesOf(invocation, DEFAULT_CONFIG), resolve });
  terminal.out(`${(await renderInit(found, text, isDryRun, repository.hasConfig, style)).join('\n')}\n`);
  return EXIT.clean;
}

/** Where registers are read from now on: a proposal that fills a folder stands for those that will come beside it. */
function lastingPaths(registers: readonly RegisterInput[]): ConfigPlan['registers'] {
  const notes = new Map<string, string>();
  for (const { path, isFolder, documents, detection } of registers) {
    const own = documents.find((document) => /^kep\.ya?ml$/i.test(document.path.slice(path.length + 1)));
    const beside = own === undefined || !isFolder ? path : `${siblingsOf(path)}${own.path.slice(path.length + 1)}`;
    if (!notes.has(beside)) notes.set(beside, detection?.reason ?? '');
  }
  return [...notes].map(([path, note]) => ({ path, note }));
}

/** A glob of every folder beside one, with a slash at its end. */
function siblingsOf(path: string): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}*/`;
}

/** Checks what was found as `check` will do from now on, and keeps the findings as the baseline; answers the exit code. */
async function acceptToday({ root }: Repository, context: CommandContext): Promise<number> {
  const { run: runCheck } = await import('./check.ts');
  const quiet = { ...context.terminal, out: () => undefined };
  const invocation = parseArguments(CHECK, CHECK.options, ['--write-baseline']);
  try {
    return await runCheck(invocation, { ...context, cwd: root, terminal: quiet });
  } catch (error) {
    if (!(error instanceof DecisisError) || error.code !== 'DCS_DOCUMENT_UNJUDGED') throw error;
    throw new DecisisError('DCS_DOCUMENT_UNJUDGED', { ...error.data, written: CONFIG_FILE });
  }
}

async function discover(
  repository: ReturnType<typeof findRepository>,
  { terminal, now }: CommandContext,
): Promise<RegisterInputs> {
  const reader = new RegisterReader(DEFAULT_CONFIG.limits.rows);
  const progress = startProgress(terminal, now);
  const found = await findRegisters(repository, {
    config: DEFAULT_CONFIG,
    detect: reader.detect,
    onProgress: (documents) => progress.tell(`${documents} documents looked at`),
  });
  progress.end();
  return { ...found, registers: found.registers.map((input) => asListed(input, reader)) };
}

/** With the items that `list` will show: the documents of a folder can say less together than each by itself. */
function asListed(input: RegisterInput, reader: RegisterReader): RegisterInput {
  const { detection, documents } = input;
  if (detection === undefined || documents.length < 2) return input;
  const { items, dialects } = reader.read(input);
  const reason = `${documents.length} documents with ${items.length} ${items.length === 1 ? 'item' : 'items'}`;
  return { ...input, detection: { ...detection, items: items.length, dialects, reason } };
}

function planJson(found: RegisterInputs, text: string, isWritten: boolean): object {
  return {
    path: CONFIG_FILE,
    written: isWritten,
    registers: found.registers.map(({ name, path, isFolder, documents, detection }) => ({
      name,
      path,
      isFolder,
      documents: documents.length,
      items: detection?.items ?? null,
      dialects: detection?.dialects ?? null,
    })),
    leftOut: found.leftOut,
    documentsSeen: found.documentsSeen,
    stoppedAt: found.stoppedAt ?? null,
    text,
  };
}
