import type { CheckedItem } from '../rules/check-context.ts';
import { textDigest } from './text-digest.ts';

/** Where something was read. */
export interface EntrySource {
  readonly register: string | null;
  readonly path: string;
  readonly line: number;
  readonly digest: string | null;
}

/** Where an item is defined, with the digest of the text of its definition. */
export function sourceOfItem({ item, register }: CheckedItem): EntrySource {
  const { source, defining, line } = item;
  const digest = textDigest(source.text.slice(defining.start, defining.end));
  return { register: register.name, path: source.path, line, digest };
}

/** An item in a list of entries. */
export function itemEntry(checked: CheckedItem): Readonly<Record<string, unknown>> {
  const { summary, reference } = checked;
  return {
    id: reference,
    kind: summary.kind,
    title: summary.title,
    status: summary.status,
    isLocked: summary.locked,
    owner: summary.owner,
    due: summary.due ?? summary.dueText,
    source: sourceOfItem(checked),
  };
}
