import { markdownText } from '../reports/sinks/markdown-text.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import { fieldText, oneLine } from './field-text.ts';

/**
 * What was decided, as Markdown: the outcome, else the option that was chosen. A default or a recommendation is told as
 * what it is, for nothing adopts it.
 */
export function outcomeText(item: CheckedItem): string {
  const { outcome, options } = item.facets();
  if (outcome !== undefined) return markdownText(oneLine(outcome.text));
  const { chosen } = options;
  if (chosen !== undefined) {
    const title = chosen.index === undefined ? undefined : options.options[chosen.index]?.title.text;
    return markdownText(
      title === undefined || title === chosen.option ? chosen.option : `${chosen.option}: ${oneLine(title)}`,
    );
  }
  const fallback = fieldText(item, 'default');
  return fallback === '' ? 'not recorded' : `not recorded; the default was: ${markdownText(fallback)}`;
}
