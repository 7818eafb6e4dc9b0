import { containerOfHeading } from '../../../vocabulary/container-words.ts';
import type { Outline, Section } from '../../headings/outline.ts';
import { isAttended, namesAttended } from '../../headings/report-heading.ts';

/** Sections of a record; minutes have none of them. */
const OF_RECORDS: readonly string[] = ['context', 'status', 'consequences', 'options', 'drivers', 'rationale'];

/**
 * Whether a document tells of a meeting: below its title a list of decisions, and beside it who was there, or lists of actions or
 * questions too. `sections` are those of a record that it has, `isStated` says that it gives a status of its own.
 */
export function isMinutes(
  outline: Outline,
  top: Section | undefined,
  sections: ReadonlySet<string>,
  isStated: boolean,
): boolean {
  if (OF_RECORDS.some((name) => sections.has(name))) return false;
  const held = new Set<string>();
  let isSaid = isAttended(outline, top);
  for (const section of outline.sections) {
    if (section.index <= (top?.index ?? 0) || section.level > 3) continue;
    const container = containerOfHeading(section.title);
    if (container !== undefined) held.add(container);
    isSaid ||= namesAttended(section.title);
  }
  if (!held.has('decisions')) return false;
  return isSaid || (!isStated && (held.has('actions') || held.has('questions')));
}
