import type { BlockingTarget } from '../facets/blocking/blocking.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { isUndecided } from '../rules/standing.ts';
import { generatedMark } from '../model/generated-mark.ts';
import { itemsOf, type GeneratingSubject } from './generating-subject.ts';
import { itemLink } from './item-link.ts';
import { markdownTable } from './markdown-table.ts';

/**
 * The cutover matrix: a row for each decision that holds up part of the plan, a column for each part. A cell names who has
 * to bring the decision about, or says that it is taken.
 */
export function renderCutoverMatrix(subject: GeneratingSubject): string {
  const rows = itemsOf(subject)
    .filter(({ item }) => DECISION_KINDS.includes(item.kind))
    .map((item) => ({ item, nodes: nodesOf(item) }))
    .filter(({ nodes }) => nodes.size > 0);
  const lines = [generatedMark('matrix'), '', '# Cutover matrix', ''];
  if (rows.length === 0) return [...lines, 'No decision holds up a part of the plan.', ''].join('\n');
  const columns = [...new Set(rows.flatMap(({ nodes }) => [...nodes]))].toSorted(compareNames);
  const table = rows.map(({ item, nodes }) => [
    itemLink(item, subject.path),
    markdownText(item.summary.title ?? ''),
    markdownText(item.item.status),
    ...columns.map((column) => (nodes.has(column) ? cellOf(item) : '')),
  ]);
  lines.push(...markdownTable(['ID', 'Decision', 'Status', ...columns.map(markdownText)], table), '');
  return lines.join('\n');
}

function nodesOf(item: CheckedItem): ReadonlySet<string> {
  return new Set(item.facets().blocking.edges.map(({ target }) => nameOf(target)));
}

function nameOf({ id, stage, isOpenEnded }: BlockingTarget): string {
  return `${id}${isOpenEnded ? '+' : ''}${stage === undefined ? '' : ` ${stage}`}`;
}

function cellOf(item: CheckedItem): string {
  if (!isUndecided(item)) return 'free';
  return item.summary.owner === null ? 'waits, nobody owns it' : `waits for ${markdownText(item.summary.owner)}`;
}

/** `M2` before `M10`. */
function compareNames(left: string, right: string): number {
  const pad = (text: string): string => text.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  const [a, b] = [pad(left), pad(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
