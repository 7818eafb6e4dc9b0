import { CONFIG_FILE, type LeftOut, type LeftOutReason, type RegisterInputs } from '@decisis/workspace';
import { loadMeasure } from './display-width.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { renderTable, type Cell } from './table.ts';
import type { Style } from './terminal.ts';

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  ignored: 'ignored by git',
  excluded: 'excluded',
  'skipped-folder': 'folder of generated or foreign files',
  'hidden-folder': 'hidden folder',
  'nested-repository': 'a repository of its own',
  symlink: 'symbolic link',
  'symlink-out-of-tree': 'symbolic link out of the tree',
  'not-a-file': 'not a file',
  'too-large': 'too large',
  binary: 'not text',
  unreadable: 'cannot be read',
  generated: 'made from registers by this tool',
  'no-decisions': 'no decisions found in it',
};

const MOST_PATHS = 4;

/** What `init` found and wrote, or would write; what it left out, by reason. */
export async function renderInit(
  found: RegisterInputs,
  text: string,
  isDryRun: boolean,
  hasConfig: boolean,
  style: Style,
): Promise<readonly string[]> {
  const { paint } = style;
  const count = found.registers.length;
  const title = `${count} ${count === 1 ? 'register' : 'registers'} found in ${found.documentsSeen} ${found.documentsSeen === 1 ? 'document' : 'documents'}`;
  const lines = [paint('strong', title), ...(await registerLines(found, style)), ...leftOutLines(found.leftOut, style)];
  if (found.stoppedAt !== undefined)
    lines.push(
      '',
      paint('warning', `The search stopped after ${found.stoppedAt} files and folders; more may be there`),
    );
  if (isDryRun) {
    lines.push(
      '',
      paint(
        'heading',
        hasConfig
          ? `${CONFIG_FILE} exists and stays as it is; a new one would read`
          : `${CONFIG_FILE} would be written`,
      ),
    );
    lines.push(
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `  ${escapeTerminal(line)}`),
    );
  } else {
    lines.push('', `${paint('accepted', 'written')} ${style.link(CONFIG_FILE, CONFIG_FILE)}`);
    lines.push(
      '',
      paint('heading', 'Next'),
      `  ${paint('command', 'decisis')}  ${paint('faint', 'what is open, overdue, blocking, contradictory')}`,
    );
  }
  return lines;
}

async function registerLines({ registers }: RegisterInputs, style: Style): Promise<readonly string[]> {
  if (registers.length === 0) return [];
  const rows = registers.map(({ path, isFolder, documents, detection }): Cell[] => [
    { text: escapeTerminal(isFolder ? `${path}/` : path), target: { path } },
    { text: String(detection?.items ?? 0) },
    { text: isFolder ? String(documents.length) : '', role: 'faint' },
    { text: escapeTerminal(detection?.dialects.join(', ') ?? ''), role: 'faint' },
  ]);
  const columns = [
    { header: 'REGISTER', shrinksTo: 24, cuts: 'start' as const },
    { header: 'ITEMS', side: 'right' as const },
    { header: 'FILES', side: 'right' as const },
    { header: 'WRITTEN AS', shrinksTo: 14 },
  ];
  return renderTable(columns, rows, style, await loadMeasure(rows.map((row) => row[0]?.text ?? '')), { indent: 2 });
}

function leftOutLines(leftOut: readonly LeftOut[], { paint, link }: Style): string[] {
  if (leftOut.length === 0) return [];
  const byReason = Map.groupBy(leftOut, ({ reason }) => reason);
  const lines = ['', paint('heading', `Left out (${leftOut.length})`)];
  for (const [reason, entries] of byReason) {
    lines.push(`  ${REASONS[reason]} ${paint('faint', `(${entries.length})`)}`);
    // What could not be read may hold decisions, so all of it is named.
    const most = reason === 'unreadable' || reason === 'too-large' || reason === 'binary' ? entries.length : MOST_PATHS;
    for (const { path, isFolder, detail } of entries.slice(0, most)) {
      const name = link(escapeTerminal(isFolder ? `${path}/` : path), path);
      lines.push(`    ${name}${detail === undefined ? '' : paint('faint', `  ${escapeTerminal(detail)}`)}`);
    }
    if (entries.length > most) lines.push(paint('faint', `    and ${entries.length - most} more`));
  }
  return lines;
}
