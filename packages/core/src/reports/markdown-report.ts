import { isNothingJudged } from '../findings/check-result.ts';
import type { Severity } from '../findings/finding-entry.ts';
import { countedItems } from './counted-items.ts';
import { wordedFindings, type WordedFinding } from './reported-finding.ts';
import type { ReportSubject } from './report-subject.ts';
import { markdownCode, markdownText } from './sinks/markdown-text.ts';

/** Most findings that a page shows; a job page is cut at a megabyte. */
const MAX_SHOWN = 200;
const NAMES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info' };

/** A summary for the page of a CI job: the verdict, then the findings of each document as a table. */
export function renderMarkdownReport({ result, version }: ReportSubject): string {
  const all = wordedFindings(result).filter(({ state }) => state === 'reported');
  const shown = all.slice(0, MAX_SHOWN);
  const { items, documents, rules } = result.checked;
  const judged = `${countedItems(items, documents)} judged by ${rules} rules, as of ${result.today}`;
  const verdict = isNothingJudged(result.checked)
    ? 'nothing was judged'
    : result.fails
      ? 'failed'
      : all.length === 0
        ? 'clean'
        : 'passed';
  const lines = [`## Decisions: ${verdict}`, '', `${countsOf(all)}${judged}, decisis ${markdownText(version)}`];
  let path: string | undefined;
  for (const { finding, words } of shown) {
    if (finding.location.path !== path) {
      path = finding.location.path;
      lines.push('', `### ${markdownCode(path)}`, '', '| Line | Level | Finding | What to do |', '|---:|---|---|---|');
    }
    const what = `${markdownText(words.message)}<br>${markdownCode(finding.ruleId)}`;
    lines.push(
      `| ${finding.location.range.line} | ${NAMES[finding.severity]} | ${what} | ${markdownText(words.hint)} |`,
    );
  }
  if (shown.length < all.length) lines.push('', `${all.length - shown.length} more are not shown.`);
  const silent = result.findings.length - all.length;
  if (silent > 0) lines.push('', `${silent} more ${silent === 1 ? 'is' : 'are'} suppressed or in the baseline.`);
  return `${lines.join('\n')}\n`;
}

function countsOf(findings: readonly WordedFinding[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = findings.filter(({ finding }) => finding.severity === severity).length;
    return count === 0 ? [] : [`**${count} ${NAMES[severity]}${count === 1 || severity === 'info' ? '' : 's'}**`];
  });
  return parts.length === 0 ? '' : `${parts.join(', ')}: `;
}
