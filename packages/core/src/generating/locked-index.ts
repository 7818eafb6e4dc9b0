import { DECISION_KINDS } from '../model/item-kind.ts';
import { wholeOutcome } from './outcome-text.ts';
import { markdownCode, markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { oneLine } from './field-text.ts';
import { generatedMark } from '../model/generated-mark.ts';
import { itemsOf, type GeneratingSubject } from './generating-subject.ts';

/**
 * The locked index: accepted decisions as statements, each with its source, by the register they stand in. Where a register
 * locks some of its decisions, only those are listed.
 */
export function renderLockedIndex(subject: GeneratingSubject): string {
  const chosen = new Set(chosenOf(itemsOf(subject)));
  const hasLocks = [...chosen].some(({ item }) => item.locked);
  const lines = [
    generatedMark('index'),
    '',
    hasLocks ? '# Locked decisions' : '# Accepted decisions',
    '',
    'To change one of these, supersede it in its register and generate this file again in the same change.',
    '',
  ];
  for (const register of subject.registers) {
    const own = register.items.filter((item) => chosen.has(item));
    if (own.length === 0) continue;
    lines.push(`## ${markdownText(register.name)}`, '', ...own.flatMap(entryOf));
  }
  if (chosen.size === 0) lines.push('Nothing has been accepted yet.', '');
  return lines.join('\n');
}

function chosenOf(items: readonly CheckedItem[]): CheckedItem[] {
  const accepted = items.filter(({ item }) => DECISION_KINDS.includes(item.kind) && item.status === 'accepted');
  const locking = new Set(accepted.filter(({ item }) => item.locked).map(({ register }) => register));
  return accepted.filter(({ item, register }) => item.locked || !locking.has(register));
}

// Two blanks at the end of a line: the source stands on a line of its own, as in indexes that people write.
function entryOf(item: CheckedItem): string[] {
  const { outcome } = item.facets();
  const statement = oneLine(item.summary.title ?? item.name).replace(/[.]$/, '');
  const decided = outcome === undefined ? '' : ` ${markdownText(wholeOutcome(item, outcome))}`;
  const id = item.item.id === undefined ? '' : `${markdownText(item.item.id)} in `;
  return [
    `- **${markdownText(statement)}.**${decided === ` ${markdownText(statement)}` ? '' : decided}  `,
    `  Source: ${id}${markdownCode(item.document.path)}`,
    '',
  ];
}
