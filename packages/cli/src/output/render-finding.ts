import { findingWords, type Finding } from '@decisis/core';
import { escapeTerminal } from './escape-terminal.ts';
import type { Style } from './terminal.ts';

/** `path:line:column`, as a link. */
export function renderPlace(location: Finding['location'], { link, paint }: Style): string {
  const { path, range } = location;
  return link(paint('faint', `${escapeTerminal(path)}:${range.line}:${range.column}`), path, range.line);
}

/** A finding in full: place, weight and name, then what, why, what to do, where to read more. */
export function renderFinding(finding: Finding, style: Style): readonly string[] {
  const { paint, link } = style;
  const words = findingWords(finding);
  const lines = [
    `${renderPlace(finding.location, style)}  ${paint(finding.severity, finding.severity)}  ${finding.ruleId}`,
    `  ${escapeTerminal(words.message)}`,
    `  ${paint('faint', 'why')}   ${escapeTerminal(words.why)}`,
    `  ${paint('faint', 'hint')}  ${escapeTerminal(words.hint)}`,
  ];
  for (const { label, path, range } of finding.related) {
    const place = link(`${escapeTerminal(path)}:${range.line}`, path, range.line);
    lines.push(`  ${paint('faint', 'see')}   ${place} ${paint('faint', `(${escapeTerminal(label)})`)}`);
  }
  lines.push(`  ${paint('faint', 'more')}  ${paint('command', `decisis explain ${finding.ruleId}`)}`);
  return lines;
}
