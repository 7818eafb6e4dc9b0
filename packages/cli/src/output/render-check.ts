import { countedItems, type CheckResult, type Severity } from '@decisis/core';
import { exceptionLines } from './render-exception.ts';
import { renderFinding } from './render-finding.ts';
import type { Style } from './terminal.ts';

/** The findings of a check one after another, and a last line that counts them. */
export function renderCheck({ findings, checked, today, base, git }: CheckResult, style: Style): readonly string[] {
  const reported = findings.filter(({ state }) => state === 'reported');
  const lines = reported.flatMap((judged) => [
    ...renderFinding(judged.finding, style),
    ...exceptionLines(judged, style),
    '',
  ]);
  const counts = (['error', 'warning', 'info'] satisfies Severity[])
    .map((severity) => ({ severity, count: reported.filter(({ finding }) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      style.paint(severity, `${count} ${severity}${count === 1 || severity === 'info' ? '' : 's'}`),
    );
  const { items, documents, rules } = checked;
  // A base is a full commit name; ten letters of it are what people compare.
  const started = git === undefined ? '' : `; git was started ${git.calls} times`;
  const against = `${base === undefined ? '' : `, against ${base.slice(0, 10)}`}${started}`;
  const what = `${countedItems(items, documents)} judged by ${rules} rules, as of ${today}${against}`;
  return [...lines, counts.length === 0 ? `clean: ${what}` : `${counts.join(', ')}: ${what}`];
}
