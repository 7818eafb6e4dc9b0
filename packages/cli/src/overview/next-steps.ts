import { shellWord } from '../output/shell-word.ts';
import type { Row } from '../query/row.ts';
import type { Overview } from './summarize.ts';

/** A command that answers the next question, and which question that is. */
export interface NextStep {
  readonly command: string;
  readonly says: string;
}

/** What to run after the overview, at most four commands, each about something the overview has just shown. */
export function nextSteps(overview: Overview, paths: readonly string[]): readonly NextStep[] {
  const tail = paths.map((path) => ` ${shellWord(path)}`).join('');
  const steps: NextStep[] = [];
  const first = overview.overdue[0] ?? overview.dueSoon[0] ?? overview.undecided[0];
  if (first !== undefined) {
    const why = overview.overdue[0] === undefined ? 'what it says, and where' : 'the longest overdue';
    steps.push({ command: `decisis show ${shellWord(nameOf(first, overview))}${tail}`, says: why });
    steps.push({
      command: `decisis list --status open,proposed --sort due${tail}`,
      says: 'everything undecided, by date',
    });
  } else if (overview.registers.some(({ total }) => total > 0)) {
    steps.push({ command: `decisis list${tail}`, says: 'every decision' });
  }
  if (overview.withoutOwner.length > 0)
    steps.push({ command: `decisis list --status open,proposed --owner none${tail}`, says: 'what nobody owns' });
  const finding = overview.findings.find(({ severity }) => severity !== 'info');
  if (finding !== undefined) {
    steps.push({
      command: `decisis parse ${shellWord(finding.location.path)}`,
      says: 'how it was read, and what is wrong with it',
    });
  }
  return steps.slice(0, 4);
}

/** The ID, with its register where another one uses it too. */
function nameOf({ summary }: Row, { undecided }: Overview): string {
  const name = summary.id ?? summary.key;
  const isShared = undecided.some(
    (row) => row.summary.register !== summary.register && (row.summary.id ?? row.summary.key) === name,
  );
  return isShared ? `${summary.register}:${name}` : name;
}
