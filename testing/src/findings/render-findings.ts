import { findingWords } from '@decisis/core';
import type { Material } from '../corpus/material.ts';
import { checkDocument } from './check-document.ts';
import type { DocumentFindings } from './kept-snapshots.ts';
import type { Verdict } from './snapshot.ts';

/** Which findings to show. */
export interface ShownPart {
  readonly rule: string | undefined;
  readonly doc: string | undefined;
  /** Only those without a verdict. */
  readonly unjudged: boolean;
}

/** Each finding with its message and the line it stands on, for the reader who judges it. */
export function renderShown(material: Material, all: readonly DocumentFindings[], part: ShownPart): string {
  const lines: string[] = [];
  for (const { name, document, findings } of all) {
    if (part.doc !== undefined && !name.includes(part.doc)) continue;
    const judged = checkDocument(material, document).findings;
    findings.forEach((kept, index) => {
      const finding = judged[index]?.finding;
      if (finding === undefined || (part.rule !== undefined && !kept.rule.includes(part.rule))) return;
      if (part.unjudged && kept.verdict !== '?') return;
      const text = new TextDecoder().decode(material.bytes(finding.location.path)).split('\n')[kept.line - 1] ?? '';
      const words = findingWords(finding);
      lines.push(
        `${name}:${kept.file ?? ''}:${kept.line} ${kept.rule} [${finding.severity}] ${kept.item ?? '-'} = ${kept.verdict}`,
      );
      lines.push(`    ${words.message}`, `    | ${text.slice(0, 240)}`);
    });
  }
  return `${lines.join('\n')}\n`;
}

/** How many findings each rule makes, and how many a reader called false. */
export function renderShares(all: readonly DocumentFindings[]): string {
  const rules = new Map<string, Record<Verdict, number>>();
  for (const { findings } of all) {
    for (const { rule, verdict } of findings) {
      const counts = rules.get(rule) ?? { true: 0, false: 0, '?': 0 };
      counts[verdict] += 1;
      rules.set(rule, counts);
    }
  }
  const lines = [...rules]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([rule, counts]) => row(rule, counts));
  const total = { true: 0, false: 0, '?': 0 };
  for (const counts of rules.values())
    for (const verdict of ['true', 'false', '?'] as const) total[verdict] += counts[verdict];
  const share = (100 * total.false) / Math.max(1, total.true + total.false);
  const changed = all.filter(({ findings, kept }) => JSON.stringify(findings) !== JSON.stringify(kept));
  return [
    row('rule', { true: 'true', false: 'false', '?': 'not judged' }),
    ...lines,
    row('all', total),
    `false: ${share.toFixed(1)} % of the judged (at most 2 %)`,
    changed.length === 0
      ? 'the snapshots are up to date'
      : `the snapshots differ in ${changed.map(({ name }) => name).join(', ')}: "npm run findings -- --update" keeps today's`,
  ].join('\n');
}

function row(rule: string, counts: Readonly<Record<Verdict, number | string>>): string {
  return `${rule.padEnd(42)} ${String(counts.true).padStart(6)} ${String(counts.false).padStart(6)} ${String(counts['?']).padStart(11)}`;
}
