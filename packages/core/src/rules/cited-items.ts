import { citationsIn, type Citation } from '../citations/citations-in.ts';
import type { FindingLocation } from '../findings/finding.ts';
import { isOutsidePath } from '../model/outside-path.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';
import { isKeyIn, itemsIn, itemsNamed } from './items-named.ts';

/** A citation in code with the items that it may mean. */
export interface CitedItems {
  readonly citation: Citation;
  readonly items: readonly CheckedItem[];
  readonly location: FindingLocation;
}

const memo = new WeakMap<CheckContext, readonly CitedItems[]>();

/** The citations of the repository, each with what it means; none when no register of it was read. */
export function citedItems(context: CheckContext): readonly CitedItems[] {
  let cited = memo.get(context);
  if (cited === undefined) memo.set(context, (cited = resolveAll(context)));
  return cited;
}

function resolveAll(context: CheckContext): CitedItems[] {
  // Source cites the registers beside it, so without one of them it need not be read.
  if (context.items.every(({ document }) => isOutsidePath(document.path))) return [];
  const documents = new Set(context.registers.flatMap((register) => register.documents.map(({ path }) => path)));
  return citationsIn(context.repository, context.policy.citations, isKeyIn(context))
    .filter(({ path }) => !documents.has(path))
    .map((citation) => {
      const { path, start, end, line, column } = citation;
      return { citation, items: meant(context, citation), location: { path, range: { start, end, line, column } } };
    });
}

function meant(context: CheckContext, { id, register }: Citation): readonly CheckedItem[] {
  return register === undefined ? itemsNamed(context, id) : itemsIn(context, register, id);
}
