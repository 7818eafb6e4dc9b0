import type { JudgedFinding, Severity } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

const MOST_DOCUMENTS = 20;

/** How many findings each rule made, and in which documents most of them are. */
export function renderSummary(findings: readonly JudgedFinding[], { paint }: Style): string[] {
  if (findings.length === 0) return [];
  const rules = new Map<string, { severity: Severity; count: number }>();
  const documents = new Map<string, number>();
  for (const { finding } of findings) {
    const known = rules.get(finding.ruleId);
    if (known === undefined) rules.set(finding.ruleId, { severity: finding.severity, count: 1 });
    else known.count += 1;
    documents.set(finding.location.path, (documents.get(finding.location.path) ?? 0) + 1);
  }
  const width = Math.max(...[...rules.keys()].map((rule) => rule.length));
  const byCount = [...rules].toSorted(([, left], [, right]) => right.count - left.count);
  const most = [...documents].toSorted(([, left], [, right]) => right - left);
  return [
    ...byCount.map(
      ([rule, { severity, count }]) => `${pad(count)}  ${rule.padEnd(width)}  ${paint(severity, severity)}`,
    ),
    '',
    ...most.slice(0, MOST_DOCUMENTS).map(([path, count]) => `${pad(count)}  ${escapeTerminal(path)}`),
    ...(most.length > MOST_DOCUMENTS
      ? [paint('faint', `        and ${most.length - MOST_DOCUMENTS} more documents`)]
      : []),
    '',
  ];
}

function pad(count: number): string {
  return String(count).padStart(6);
}
