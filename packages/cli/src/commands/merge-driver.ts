import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { readDocumentBytes } from '@decisis/workspace';
import { writeFileAtomically } from '@decisis/workspace/writing';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { installDriver, uninstallDriver } from '../merging/install-driver.ts';
import { markersOf } from '../merging/markers-of.ts';
import { mergeFile, type MergedFile } from '../merging/merge-file.ts';
import { readSettingsFor } from '../merging/read-settings-for.ts';
import { conflictLines } from '../output/render-conflicts.ts';
import { ReaderGone } from '../output/write-out.ts';
import type { CommandContext } from './command-context.ts';

/** Merges three files for git, or tells git to ask for it. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  if (invocation.flag('install') === true) return await installDriver(invocation, context);
  if (invocation.flag('uninstall') === true) return await uninstallDriver(invocation, context);
  const [base, ours, theirs, named, size, ...labels] = invocation.arguments;
  if (base === undefined || ours === undefined || theirs === undefined)
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: 'BASE, OURS or THEIRS is missing',
      instead: 'write "decisis merge-driver --install" and let git call it, or name three files',
    });
  const path = named ?? ours;
  const { limits, read } = await readSettingsFor(context.cwd, path);
  const bytesOf = (file: string): Uint8Array => {
    const absolute = nodePath.resolve(context.cwd, file);
    return readDocumentBytes(nodePath.dirname(absolute), nodePath.basename(absolute), limits);
  };
  const versions = { base: bytesOf(base), ours: bytesOf(ours), theirs: bytesOf(theirs) };
  const merged = mergeFile(versions, {
    path,
    markers: markersOf(size, labels),
    ...(read === undefined ? {} : { read }),
  });
  const target = nodePath.resolve(context.cwd, ours);
  writeFileAtomically(nodePath.dirname(target), nodePath.basename(target), versions.ours, merged.bytes);
  tell(path, merged, context);
  return merged.conflicts === 0 ? EXIT.clean : EXIT.findings;
}

/** The answer is written already: that nobody hears about it changes nothing. */
function tell(path: string, merged: MergedFile, { terminal }: CommandContext): void {
  if (merged.conflicts === 0) return;
  try {
    terminal.err(`${conflictLines(path, merged).join('\n')}\n`);
  } catch (error) {
    if (!(error instanceof ReaderGone)) throw error;
  }
}
