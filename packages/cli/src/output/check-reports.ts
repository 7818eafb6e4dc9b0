import { DecisisError, REPORT_FORMATS, renderReport, type CheckResult, type ReportFormat } from '@decisis/core';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import type { Shown } from '../session/judging.ts';
import { readVersion } from './read-version.ts';
import { renderCheck } from './render-check.ts';
import type { Style } from './terminal.ts';

/** What a check prints, and the files it writes besides. */
export interface Reports {
  readonly printed: ReportFormat | 'human';
  readonly files: ReadonlyArray<{ readonly format: ReportFormat; readonly path: string }>;
}

/** The reports that a command line asks for; a mistyped one is refused before anything is read. */
export function reportsOf(invocation: Invocation): Reports {
  const asked = invocation.value('format') ?? (invocation.has('json') ? 'json' : 'human');
  if (asked !== 'human' && !isFormat(asked)) throw unknownFormat(asked, '--format');
  const files = invocation.list('report').map((text) => {
    const at = text.indexOf('=');
    const format = at === -1 ? text : text.slice(0, at);
    if (!isFormat(format)) throw unknownFormat(format, '--report');
    const path = text.slice(at + 1);
    if (at !== -1 && path !== '') return { format, path };
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `--report ${format} names no file`,
      instead: `write the file behind it, as in "--report ${format}=decisis.${format === 'junit' ? 'xml' : format}"`,
    });
  });
  return { printed: asked, files };
}

/** Writes the files, then prints. A file that cannot be written is an error before anything is printed. */
export async function writeReports(
  result: CheckResult,
  { printed, files }: Reports,
  { terminal, cwd }: CommandContext,
  style: Style,
  shown: Shown,
): Promise<void> {
  const subject = { result, version: readVersion(process.argv[1] as string) };
  if (files.length > 0) {
    const { writeOutputFile } = await import('@decisis/workspace/writing');
    for (const { format, path } of files) writeOutputFile(cwd, path, renderReport(format, subject));
  }
  if (printed === 'human') terminal.out(`${renderCheck(result, style, shown).join('\n')}\n`);
  else terminal.out(renderReport(printed, subject));
}

function isFormat(text: string): text is ReportFormat {
  return (REPORT_FORMATS as readonly string[]).includes(text);
}

function unknownFormat(text: string, option: string): DecisisError {
  return new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem: `"${text}" is no format of ${option}`,
    instead: `write one of ${REPORT_FORMATS.join(', ')}`,
  });
}
