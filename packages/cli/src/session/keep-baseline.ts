import {
  DecisisError,
  isNothingJudged,
  leftOut,
  neverAccepted,
  parseBaseline,
  renderBaseline,
  type CheckResult,
} from '@decisis/core';
import type { Repository } from '@decisis/workspace';
import { EXIT } from '../exit-codes.ts';
import { readExisting } from '../generating/generated-file.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import type { Terminal } from '../output/terminal.ts';
import type { Judging } from './judging.ts';

/** Refuses a baseline of a part before anything is read: it would drop what the rest has. */
export function assertWhole({ isPartial, isWanted, isOfChange }: Judging): void {
  if (!isPartial && isWanted === undefined && !isOfChange) return;
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: '--write-baseline looks at a part only',
    instead: 'leave out the paths, --rule, --base and --head: a baseline is of the whole repository as it is',
  });
}

/**
 * Writes the findings that count, and those that were accepted before, as the baseline; says on stderr what changed. Refuses
 * while something could not be judged, and names it; nothing judged is nothing accepted. A dry run says the same and writes nothing.
 */
export async function keepBaseline(
  result: CheckResult,
  { root }: Repository,
  path: string,
  terminal: Terminal,
  isDryRun: boolean,
): Promise<number> {
  const { findings, checked } = result;
  const unjudged = neverAccepted(result).map(
    ({ finding: { ruleId, location } }) => `${ruleId} at ${location.path}:${location.range.line}`,
  );
  if (unjudged.length > 0) throw new DecisisError('DCS_DOCUMENT_UNJUDGED', { findings: unjudged });
  if (isNothingJudged(checked)) {
    terminal.err('no baseline was written, for nothing was judged\n');
    return EXIT.findings;
  }
  const kept = findings
    .filter(({ state, override }) => state !== 'suppressed' && override === undefined)
    .map(({ finding }) => finding);
  const text = renderBaseline(kept);
  refuseOtherFile(path, readExisting(root, path));
  const before = isDryRun ? readExisting(root, path) : await written(root, path, text);
  const earlier = new Set(before === undefined ? [] : parseBaseline(before).entries.map((one) => one.fingerprint));
  const now = parseBaseline(text).entries;
  const added = now.filter(({ fingerprint }) => !earlier.has(fingerprint)).length;
  const removed = earlier.size - (now.length - added);
  const change = before === undefined ? '' : `, ${added} added, ${removed} removed`;
  terminal.err(
    `baseline: ${now.length} ${now.length === 1 ? 'finding' : 'findings'}${isDryRun ? ' would be' : ''} accepted in ${path}${change}\n`,
  );
  for (const { finding } of leftOut(result)) {
    const { path: document, range } = finding.location;
    const place = `${document}:${range.line}`;
    terminal.err(`baseline: left out, for no baseline accepts it: ${finding.ruleId} at ${escapeTerminal(place)}\n`);
  }
  return EXIT.clean;
}

/** A file that never was a baseline, damaged or not, is somebody's: a slip in the settings must not cost it. */
function refuseOtherFile(path: string, existing: string | undefined): void {
  if (existing === undefined || existing.trim() === '' || /"findings"\s*:/.test(existing)) return;
  throw new DecisisError('DCS_DOCUMENT_HAND_WRITTEN', { path, kind: 'check --write-baseline' });
}

async function written(root: string, path: string, text: string): Promise<string | undefined> {
  const { writeGeneratedFile } = await import('@decisis/workspace/writing');
  return writeGeneratedFile(root, path, text);
}
