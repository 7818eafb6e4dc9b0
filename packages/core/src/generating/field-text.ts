import { plainText } from '../documents/inline/inline-text.ts';
import type { FieldName } from '../model/field-name.ts';
import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';

/** The words of a field without marks, on one line; empty when the item has none. */
export function fieldText({ item }: CheckedItem, name: FieldName): string {
  return oneLine(item.text(name) ?? '');
}

/** The same as Markdown. */
export function fieldMarkdown(item: CheckedItem, name: FieldName): string {
  return markdownText(fieldText(item, name));
}

/** Who owns an item, as lists tell it: who decides stands in where its document has no place for an owner. */
export function ownerMarkdown({ summary }: CheckedItem): string {
  return markdownText(oneLine(summary.owner ?? ''));
}

/** Words of a document without marks, on one line. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/gu, ' ').trim();
}
