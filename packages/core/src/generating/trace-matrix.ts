import { foldId } from '../model/item-id.ts';
import type { Trace } from '../policy/trace.ts';
import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { followTrace, type Arrival, type AskedId, type Naming } from '../tracing/follow-trace.ts';
import { decidedBy } from './decided-on.ts';
import { oneLine } from './field-text.ts';
import { generatedMark } from '../model/generated-mark.ts';
import type { GeneratingSubject, Tracing } from './generating-subject.ts';
import { fileLink, itemLink } from './item-link.ts';
import { markdownTable } from './markdown-table.ts';

const MOST_ANCHORS = 3;

/**
 * The traceability matrix: for each `[[trace]]` a table. Where requirements are traced: each of them, the decisions that answer
 * it, who decided, what they rest on, and the sentinels that hold them; then the decisions that answer none. Where items are
 * followed into documents: each item with the documents that name it.
 */
export function renderTraceMatrix(subject: GeneratingSubject): string {
  const { tracing } = subject;
  const lines = [generatedMark('trace'), '', '# Traceability', ''];
  if (tracing === undefined || tracing.policy.traces.length === 0)
    return [...lines, 'decisis.toml states no `[[trace]]`.', ''].join('\n');
  for (const trace of tracing.policy.traces) lines.push(...sectionOf(trace, subject, tracing));
  return lines.join('\n');
}

function sectionOf(trace: Trace, subject: GeneratingSubject, tracing: Tracing): string[] {
  const followed = followTrace(trace, subject.registers, tracing.repository);
  const head = [`## ${markdownText(oneLine(trace.name))}`, ''];
  if (followed.kind === 'problem') return [...head, `Nothing is traced: ${markdownText(followed.problem)}.`, ''];
  if (followed.kind === 'documents') return [...head, ...arrivalTable(followed.arrivals, subject), ''];
  return [...head, ...idTable(followed.asked, followed.namings, subject, tracing), ''];
}

function arrivalTable(arrivals: readonly Arrival<CheckedItem>[], { path: from }: GeneratingSubject): string[] {
  return markdownTable(
    ['Item', 'Title', 'Status', 'Named in'],
    arrivals.map(({ item, paths }) => [
      itemLink(item, from),
      titleOf(item),
      item.item.status,
      paths.length === 0 ? '**nowhere**' : paths.map((path) => fileLink(path, path, from)).join(', '),
    ]),
  );
}

function idTable(
  asked: readonly AskedId[],
  namings: readonly Naming<CheckedItem>[],
  { path: from }: GeneratingSubject,
  { policy }: Tracing,
): string[] {
  const rows = asked.flatMap((one): (readonly string[])[] => {
    const link = fileLink(one.id, one.path, from);
    const answering = namings.filter(({ named }) => named.includes(one)).map(({ item }) => item);
    if (answering.length === 0) return [[link, '**no decision**', '', '', '', '']];
    return answering.map((item, index) => [
      index === 0 ? link : '',
      `${itemLink(item, from)} ${titleOf(item)}`,
      item.item.status,
      markdownText(oneLine(decidedBy(item))),
      evidenceOf(item),
      sentinelsOf(item, policy),
    ]);
  });
  const lines = markdownTable(['Requirement', 'Decision', 'Status', 'Decided by', 'Evidence', 'Sentinels'], rows);
  const none = namings.filter(({ named }) => named.length === 0).map(({ item }) => item);
  if (none.length > 0) lines.push('', `Answer none: ${none.map((item) => itemLink(item, from)).join(', ')}.`);
  return lines;
}

function titleOf({ summary }: CheckedItem): string {
  return markdownText(oneLine(summary.title ?? ''));
}

/** Where it was implemented, and the first things that its evidence names. */
function evidenceOf(item: CheckedItem): string {
  const marker = item.item.text('implementedIn');
  const anchors = [...new Set(item.facets().evidence.anchors.map(({ target }) => target))];
  const shown = anchors.slice(0, MOST_ANCHORS).map((target) => markdownText(oneLine(target)));
  if (anchors.length > MOST_ANCHORS) shown.push(`${anchors.length - MOST_ANCHORS} more`);
  return [...(marker === undefined ? [] : [`implemented in ${markdownText(oneLine(marker))}`]), ...shown].join(', ');
}

/** The sentinels that run, by name; else that there is one in words. */
function sentinelsOf({ item, register }: CheckedItem, { sentinels }: Tracing['policy']): string {
  if (item.id !== undefined) {
    const names = new Set([foldId(item.id), foldId(`${register.name}:${item.id}`)]);
    const own = sentinels.filter(({ decision }) => names.has(foldId(decision))).map(({ id }) => markdownText(id));
    if (own.length > 0) return own.join(', ');
  }
  return item.text('sentinel') === undefined ? '' : 'in words only';
}
