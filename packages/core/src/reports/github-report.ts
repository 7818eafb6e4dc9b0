import { isNothingJudged } from '../findings/check-result.ts';
import type { Severity } from '../findings/finding-entry.ts';
import { countedItems } from './counted-items.ts';
import { wordedFindings } from './reported-finding.ts';
import type { ReportSubject } from './report-subject.ts';
import { visibleText } from './sinks/visible-text.ts';
import { workflowMessage, workflowProperty } from './sinks/workflow-command.ts';

/** GitHub shows ten annotations of each kind and step; the rest would only fill the log. */
const MAX_OF_KIND = 10;
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands that put the findings beside the lines of a pull request, the gravest first, and one line that counts. */
export function renderGithubReport({ result }: ReportSubject): string {
  const all = wordedFindings(result).filter(({ state }) => state === 'reported');
  const lines: string[] = [];
  for (const severity of ['error', 'warning', 'info'] as const) {
    const own = all.filter(({ finding }) => finding.severity === severity);
    for (const { finding, words } of own.slice(0, MAX_OF_KIND)) {
      const { path, range } = finding.location;
      const properties = [
        `file=${workflowProperty(path)}`,
        `line=${range.line}`,
        `col=${range.column}`,
        `title=${workflowProperty(visibleText(finding.ruleId))}`,
      ].join(',');
      const text = `${visibleText(words.message)}\n${visibleText(words.why)}\n${visibleText(words.hint)}`;
      lines.push(`::${COMMANDS[severity]} ${properties}::${workflowMessage(text)}`);
    }
    if (own.length > MAX_OF_KIND)
      lines.push(`::${COMMANDS[severity]}::${own.length - MAX_OF_KIND} more findings of this weight`);
  }
  const { documents, items } = result.checked;
  if (isNothingJudged(result.checked)) lines.push('::error::nothing was judged');
  lines.push(
    `decisis: ${all.length} ${all.length === 1 ? 'finding' : 'findings'}, ${countedItems(items, documents)} judged`,
  );
  return `${lines.join('\n')}\n`;
}
