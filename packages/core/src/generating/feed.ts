import { xmlText } from '../reports/sinks/xml-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { readDate } from '../vocabulary/value-words.ts';
import { decidedOn } from './decided-on.ts';
import { itemsOf, type GeneratingSubject } from './generating-subject.ts';
import { itemAddress } from './item-address.ts';

/** Before every date that a register can carry; for entries whose documents name no day. */
const NO_DATE = '1970-01-01';

/** An Atom feed of the decisions, the latest first. Its dates are those of the documents: the same text gives the same feed. */
export function renderFeed(subject: GeneratingSubject): string {
  const entries = itemsOf(subject)
    .filter(({ item }) => DECISION_KINDS.includes(item.kind))
    .map((item) => ({ item, updated: updatedOn(item) }))
    .toSorted((left, right) => (left.updated > right.updated ? -1 : left.updated < right.updated ? 1 : 0));
  const updated = entries[0]?.updated ?? NO_DATE;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Decisions</title>
  <id>urn:decisis:feed</id>
  <updated>${updated}T00:00:00Z</updated>
  <author><name>Decisis</name></author>
${entries.map(({ item, updated: day }) => renderEntry(item, day)).join('')}</feed>
`;
}

/** When the document says that the decision was taken, else the date in its head. */
function updatedOn(item: CheckedItem): string {
  const decided = decidedOn(item);
  if (decided !== undefined) return decided;
  const stated = item.document.facts().statements.filter(({ kind }) => kind === 'date');
  const dates = stated.flatMap(({ text }) => readDate(text, item.item.source.text)?.iso ?? []);
  return dates.toSorted().at(-1) ?? NO_DATE;
}

function renderEntry(item: CheckedItem, day: string): string {
  const { title, owner, due } = item.summary;
  const facts = [
    item.item.status,
    ...(owner === null ? [] : [`owner ${owner}`]),
    ...(due === null ? [] : [`due ${due}`]),
    `${item.document.path}:${item.summary.line}`,
  ];
  const head = item.item.id === undefined ? (title ?? item.name) : `${item.name}: ${title ?? ''}`;
  return `  <entry>
    <title>${xmlText(head)}</title>
    <id>${xmlText(itemAddress(item))}</id>
    <updated>${day}T00:00:00Z</updated>
    <category term="${xmlText(item.item.status)}"/>
    <summary>${xmlText(facts.join(', '))}</summary>
  </entry>
`;
}
