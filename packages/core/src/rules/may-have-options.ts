import type { CheckedItem } from './check-context.ts';

/**
 * Whether asking for the options of an item can bring anything: it has a field for them, or sections of its own below it.
 * Working out what all its words mean costs a hundred times more than this look.
 */
export function mayHaveOptions({ item, document }: CheckedItem): boolean {
  if (item.text('options') !== undefined || item.text('recommendation') !== undefined) return true;
  const { sections } = document.reading.outline;
  return item.entries.some((entry) => {
    const section = sections[entry.section];
    return section?.heading?.start === entry.start && section.children.length > 1;
  });
}
