import type { DecisionOption } from '../facets/options/option.ts';
import { FIELD_NAMES, type FieldName } from '../model/field-name.ts';
import { markdownCode, markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { demandOnUndecided } from '../rules/demanded-by.ts';
import { isUndecided } from '../rules/standing.ts';
import { fieldMarkdown, ownerMarkdown, fieldText, oneLine } from './field-text.ts';
import { generatedMark } from '../model/generated-mark.ts';
import { itemsOf, type GeneratingSubject } from './generating-subject.ts';
import { itemLink } from './item-link.ts';
import { markdownTable } from './markdown-table.ts';
import { textDigest } from './text-digest.ts';

/** The approval packet: each undecided item with its options, evidence and cost of delay, the most urgent first. */
export function renderApprovalPacket(subject: GeneratingSubject): string {
  const waiting = itemsOf(subject).filter(isUndecided).toSorted(byUrgency);
  const lines = [generatedMark('packet'), '', '# Approval packet', ''];
  if (waiting.length === 0) return [...lines, 'Nothing waits for a decision.', ''].join('\n');
  const rows = waiting.map((item) => [
    itemLink(item, subject.path),
    markdownText(item.summary.title ?? ''),
    ownerMarkdown(item),
    dueOf(item),
    blockedBy(item),
  ]);
  lines.push(...markdownTable(['ID', 'Decision', 'Owner', 'Due', 'Holds up'], rows), '');
  for (const item of waiting) lines.push(...sectionOf(item, subject.path));
  return lines.join('\n');
}

function byUrgency(left: CheckedItem, right: CheckedItem): number {
  const [a, b] = [left.summary.due ?? '9', right.summary.due ?? '9'];
  return a < b ? -1 : a > b ? 1 : 0;
}

function sectionOf(item: CheckedItem, path: string | undefined): string[] {
  const lines = [
    `## ${markdownText(`${item.item.id === undefined ? '' : `${item.name}: `}${item.summary.title ?? ''}`)}`,
    '',
  ];
  const facts: Array<readonly [string, string]> = [
    ['Source', itemLink(item, path)],
    ['Owner', ownerMarkdown(item)],
    ['Due', dueOf(item)],
    ['Decided by', fieldMarkdown(item, 'decider')],
    ['Holds up', blockedBy(item)],
    ['If it is delayed', fieldMarkdown(item, 'impact')],
    ['Default until then', isPointer(item) ? '' : fieldMarkdown(item, 'default')],
  ];
  lines.push(...facts.filter(([, text]) => text !== '').map(([name, text]) => `- **${name}:** ${text}`), '');
  push(lines, 'Question', paragraph(item, 'question') || paragraph(item, 'context'));
  push(lines, 'Evidence', paragraph(item, 'evidence'));
  const { options, recommended } = item.facets().options;
  if (options.length > 0)
    lines.push(
      '### Options',
      '',
      ...options.flatMap((option) => optionLines(option, recommended?.index === options.indexOf(option))),
      '',
    );
  push(lines, 'Recommendation', paragraph(item, 'recommendation'));
  const impacts = item.facets().impacts.map(({ text }) => `- ${markdownText(oneLine(text))}`);
  if (impacts.length > 0) lines.push('### What changes with it', '', ...impacts, '');
  push(lines, 'Rollback', paragraph(item, 'rollback'));
  lines.push('### What it needs to pass', '');
  lines.push(missingWords(item), '', `Text that is approved: ${markdownCode(`sha256:${textDigest(item)}`)}`, '');
  return lines;
}

/** Whether the default only says where to read on: what is there stands in the packet itself. */
function isPointer(item: CheckedItem): boolean {
  return item.facets().relations.some(({ kind, field }) => kind === 'see' && field === 'default');
}

function push(lines: string[], title: string, text: string): void {
  if (text !== '') lines.push(`### ${title}`, '', text, '');
}

function paragraph(item: CheckedItem, name: FieldName): string {
  const text = fieldText(item, name);
  // Nothing may begin a line of its own kind: a list marker, a heading, a rule.
  return text === ''
    ? ''
    : markdownText(text)
        .replace(/^([-+=]|\d+(?=[.)]))/, '\\$1')
        .replace(/^\\(\d)/, '$1');
}

function optionLines(option: DecisionOption, isRecommended: boolean): string[] {
  const marks = [
    ...new Set([...(isRecommended ? ['recommended'] : []), ...option.markers.map(({ marker }) => marker)]),
  ];
  const label = option.label === undefined ? '' : `${markdownText(option.label)}: `;
  return [
    `- **${label}${markdownText(oneLine(option.title.text))}**${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`,
    ...option.pros.map(({ text }) => `  - for: ${markdownText(oneLine(text))}`),
    ...option.cons.map(({ text }) => `  - against: ${markdownText(oneLine(text))}`),
  ];
}

/** What the register asks of the item now, apart from what it asks of approved decisions only. */
function missingWords(item: CheckedItem): string {
  const missing = missingFields(item, 'now');
  const later = missingFields(item, 'approved');
  const untold = isUntold(item)
    ? ['Nothing says yet what is to be decided: it has neither a question, nor options, nor a proposal.']
    : [];
  if (missing.length + later.length + untold.length === 0) return 'Everything that the register asks for is there.';
  return [
    ...untold,
    ...(missing.length === 0 ? [] : [`Missing, and asked for by the register: ${missing.join(', ')}.`]),
    ...(later.length === 0 ? [] : [`The register demands of approved decisions, and it has not: ${later.join(', ')}.`]),
  ].join(' ');
}

const TELLING: readonly FieldName[] = [
  'question',
  'context',
  'options',
  'recommendation',
  'default',
  'outcome',
  'notes',
];

/** Whether an item has nothing but its title: whoever approves it approves no words. */
function isUntold(item: CheckedItem): boolean {
  return !TELLING.some((field) => item.item.text(field) !== undefined) && item.facets().options.options.length === 0;
}

function missingFields(item: CheckedItem, demand: 'now' | 'approved'): string[] {
  const has = (field: FieldName): boolean => {
    if (field === 'owner') return item.summary.owner !== null;
    if (field === 'due') return item.summary.due !== null;
    // The choice is what the packet is for.
    return field === 'outcome' || item.item.text(field) !== undefined;
  };
  return FIELD_NAMES.filter((field) => demandOnUndecided(item, field) === demand && !has(field));
}

function dueOf({ summary }: CheckedItem): string {
  return summary.due ?? markdownText(oneLine(summary.dueText ?? ''));
}

function blockedBy(item: CheckedItem): string {
  const edges = item.facets().blocking.edges.filter(({ relation }) => relation !== 'phase-impact');
  return [
    ...new Set(edges.map(({ target }) => [target.id, target.stage].filter((part) => part !== undefined).join(' '))),
  ]
    .map(markdownText)
    .join(', ');
}
