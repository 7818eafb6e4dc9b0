import { createFinding, type Finding } from '../../findings/finding.ts';
import { DECISION_KINDS } from '../../model/item-kind.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import type { CheckedDocument, CheckedItem } from '../check-context.ts';
import { placeIn, placeOf, relatedPlace } from '../place.ts';
import type { Rule } from '../rule.ts';

const MIN_SIBLINGS = 3;
const MIN_PARTS = 2;

/**
 * An item without a part that the document states for each, or whose section lacks a sub-section that the sections of all
 * its siblings have. Parts that two or more leave out are optional there.
 */
export const incompleteTemplate: Rule = {
  id: 'document/incomplete-template',
  *check({ registers }) {
    for (const { documents } of registers) {
      for (const document of documents) {
        // Two items are no pattern.
        if (document.items.length < 2) continue;
        yield* withoutStatedParts(document);
        yield* unlikeSiblings(document);
      }
    }
  },
};

function* withoutStatedParts(document: CheckedDocument): Generator<Finding> {
  const { template } = document.facts();
  if (template === undefined) return;
  const ids = new Set(template.ids);
  for (const item of document.items) {
    const { id, kind } = item.item;
    if (id === undefined || !DECISION_KINDS.includes(kind) || (ids.size > 0 && !ids.has(id))) continue;
    for (const part of template.parts) {
      if (item.item.field(part.field) !== undefined) continue;
      yield createFinding(
        'document/incomplete-template',
        'stated',
        { id: item.name, part: part.text },
        {
          location: placeOf(item, 'id', 'title'),
          related: [relatedPlace(placeIn(document, part.start, part.end), 'what the document asks of each')],
          item: item.reference,
          anchor: `${item.reference} ${part.field}`,
        },
      );
    }
  }
}

interface Shape {
  readonly item: CheckedItem;
  readonly parts: ReadonlyMap<string, string>;
}

function* unlikeSiblings(document: CheckedDocument): Generator<Finding> {
  for (const siblings of siblingsIn(document)) {
    const counts = new Map<string, { label: string; count: number }>();
    for (const { parts } of siblings) {
      for (const [part, label] of parts) {
        const known = counts.get(part);
        if (known === undefined) counts.set(part, { label, count: 1 });
        else known.count += 1;
      }
    }
    for (const [part, { label, count }] of counts) {
      if (count !== siblings.length - 1) continue;
      const odd = siblings.find(({ parts }) => !parts.has(part));
      if (odd === undefined) continue;
      yield createFinding(
        'document/incomplete-template',
        'unlikeOthers',
        { id: odd.item.name, part: label, others: count },
        {
          location: placeOf(odd.item, 'id', 'title'),
          item: odd.item.reference,
          anchor: `${odd.item.reference} ${part}`,
        },
      );
    }
  }
}

/** Items with a section of their own under one parent, each with the titles of its sub-sections that name no option. */
function siblingsIn({ reading, items }: CheckedDocument): Shape[][] {
  const { sections } = reading.outline;
  const byParent = new Map<number, Shape[]>();
  for (const item of items) {
    for (const entry of item.item.entries) {
      const section = sections[entry.section];
      if (section?.heading?.start !== entry.start || section.children.length < 1) continue;
      const titles = section.children.map((index) => sections[index]?.title ?? '');
      const parts = new Map(titles.map((title) => [normalizeLabel(title), title] as const));
      const shapes = byParent.get(section.parent);
      if (shapes === undefined) byParent.set(section.parent, [{ item, parts }]);
      else shapes.push({ item, parts });
    }
  }
  return [...byParent.values()].filter((shapes) => shapes.length >= MIN_SIBLINGS && sharesParts(shapes));
}

/** Whether the siblings follow a pattern at all. */
function sharesParts(shapes: readonly Shape[]): boolean {
  const [first, ...others] = shapes;
  const shared = [...(first?.parts.keys() ?? [])].filter((part) => others.every(({ parts }) => parts.has(part)));
  return shared.length >= MIN_PARTS;
}
