import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import type { RegisterInput } from '@decisis/workspace';
import {
  attributeLine,
  driverSection,
  findDriverFiles,
  folderPattern,
  pathPattern,
  readGitFile,
  withAttributes,
  withDriver,
  withoutAttributes,
  withoutDriver,
  writeGitFile,
  type DriverFiles,
} from '@decisis/workspace/writing';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { EXIT } from '../exit-codes.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import { openSession } from '../session/open-session.ts';
import { driverCommand } from './driver-command.ts';

const ATTRIBUTES = '.gitattributes';
const CONFIG = 'config';

/** Names the registers of the repository in .gitattributes, and the driver in the configuration of this clone. */
export async function installDriver(invocation: Invocation, context: CommandContext): Promise<number> {
  const files = driverFiles(context.cwd);
  const session = await openSession(invocation, context, []);
  const lines = [...patternsOf(session.repository.root, session.inputs, files), 'decisis.lock'].map(attributeLine);
  const command = driverCommand(files.root, process.argv[1] ?? 'decisis');
  const attributes = readGitFile(files.root, ATTRIBUTES);
  const config = readGitFile(files.gitFolder, CONFIG);
  const next = { attributes: withAttributes(attributes, lines), config: withDriver(config, command) };
  const isDryRun = invocation.flag('dry-run') === true;
  if (!isDryRun) {
    writeGitFile(files.gitFolder, CONFIG, config, next.config);
    writeGitFile(files.root, ATTRIBUTES, attributes, next.attributes);
  }
  context.terminal.out(
    `${[
      told(ATTRIBUTES, attributes, next.attributes, isDryRun),
      ...addedLines(attributes, next.attributes),
      told('.git/config', config, next.config, isDryRun),
      ...(config === next.config ? [] : driverSection(command).trimEnd().split('\n')).map(indented),
      '',
      `commit ${ATTRIBUTES}; .git/config stays here: everyone runs "decisis merge-driver --install" once in a clone`,
      'the merge button of a forge runs no driver: merge there only what git can merge alone, the rest here',
    ].join('\n')}\n`,
  );
  return session.finish();
}

/** Takes out what {@link installDriver} wrote, and nothing else. */
export async function uninstallDriver(invocation: Invocation, context: CommandContext): Promise<number> {
  const files = driverFiles(context.cwd);
  const attributes = readGitFile(files.root, ATTRIBUTES);
  const config = readGitFile(files.gitFolder, CONFIG);
  const next = { attributes: withoutAttributes(attributes), config: withoutDriver(config) };
  const isDryRun = invocation.flag('dry-run') === true;
  if (!isDryRun) {
    writeGitFile(files.root, ATTRIBUTES, attributes, next.attributes);
    writeGitFile(files.gitFolder, CONFIG, config, next.config);
  }
  context.terminal.out(
    `${told(ATTRIBUTES, attributes, next.attributes, isDryRun)}\n${told('.git/config', config, next.config, isDryRun)}\n`,
  );
  return EXIT.clean;
}

function driverFiles(cwd: string): DriverFiles {
  const files = findDriverFiles(cwd);
  if (files !== undefined) return files;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `${cwd} is in no git repository`,
    instead: 'change into a clone, or run "git init" first',
  });
}

/** One pattern for each document, and one for all documents of a folder, so that records written later merge as well. */
function patternsOf(root: string, inputs: readonly RegisterInput[], files: DriverFiles): string[] {
  const patterns = inputs.flatMap(({ isFolder, documents }) =>
    documents.map(({ path }) => {
      const absolute = nodePath.resolve(root, path);
      const relative = nodePath.relative(files.root, absolute).replaceAll(nodePath.sep, '/');
      if (!isFolder) return pathPattern(relative);
      const folder = nodePath.posix.dirname(relative);
      return folderPattern(folder === '.' ? '' : folder, nodePath.posix.extname(relative));
    }),
  );
  return [...new Set(patterns)].toSorted();
}

function told(name: string, before: string, after: string, isDryRun: boolean): string {
  if (before === after) return `${name} stays as it is`;
  return isDryRun ? `${name} would be written: this is a dry run` : `written ${name}`;
}

function addedLines(before: string, after: string): string[] {
  const known = new Set(before.split('\n'));
  return after
    .split('\n')
    .filter((line) => line !== '' && !known.has(line))
    .map(indented);
}

function indented(line: string): string {
  return `  ${escapeTerminal(line)}`;
}
