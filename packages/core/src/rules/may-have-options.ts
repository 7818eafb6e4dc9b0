import { LetterPattern } from '../model/letter-pattern.ts';
import type { CheckedItem } from './check-context.ts';

// Working out the options of an item takes as long as reading the item; these looks take a hundredth of that.

/** Whether asking for the options of an item can bring anything: it has a field for them, or sections of its own below it. */
export function mayHaveOptions(item: CheckedItem): boolean {
  return (
    item.item.text('options') !== undefined ||
    item.item.text('recommendation') !== undefined ||
    titlesBelow(item).length > 1
  );
}

/** A letter or number that could be the label of an option, not part of a word. */
const LABEL = new LetterPattern(/(?<![\p{L}\p{N}.,-])(?:[A-Ha-h]|\d{1,2})(?![\p{L}\p{N}%]|[.,-]\d)/u);
const MAX_TEXT = 2000;

/** Whether the options of an item may have labels, which rules about what is named by label need. */
export function mayHaveLabelledOptions(item: CheckedItem): boolean {
  if (!mayHaveOptions(item)) return false;
  const written = (['options', 'question', 'default', 'recommendation'] as const).map((name) => item.item.text(name));
  return [...written, ...titlesBelow(item)].some((text) => text !== undefined && LABEL.test(text.slice(0, MAX_TEXT)));
}

function titlesBelow({ item, document }: CheckedItem): string[] {
  const { sections } = document.reading.outline;
  return item.entries.flatMap((entry) => {
    const section = sections[entry.section];
    if (section?.heading?.start !== entry.start) return [];
    return section.children.flatMap((child) => [
      sections[child]?.title ?? '',
      ...(sections[child]?.children ?? []).map((grandchild) => sections[grandchild]?.title ?? ''),
    ]);
  });
}
