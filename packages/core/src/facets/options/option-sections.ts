import { isRow, type Entry } from '../../documents/entry.ts';
import { plainText } from '../../documents/inline/inline-text.ts';
import type { Outline, Section } from '../../documents/headings/outline.ts';
import { fieldForLabel } from '../../vocabulary/field-words.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { readOptionBody } from './option-body.ts';
import { readArgumentLabel } from './option-arguments.ts';
import { readOptionHeading } from './option-heading.ts';
import { readListedOptions } from './option-lists.ts';
import { readMarkedTitle } from './option-marks.ts';
import { bareOption, type DecisionOption } from './option.ts';

/** `A. Square grid`, `2) Hexes`. */
const HEADING_LABEL = /^([A-H]|\d{1,2})[.):]\s{1,3}/;

/**
 * Options that an entry describes in sub-sections: headings with a label ("Option A: ..."), and those under a heading that
 * says it holds options. A list of titles and the sub-sections with their arguments are one set (MADR).
 */
export function readSectionOptions(outline: Outline, entry: Entry): DecisionOption[] {
  if (isRow(entry)) return [];
  const options: DecisionOption[] = [];
  const title = entry.field('title');
  for (let index = sectionIndexAt(outline, entry.start); index < outline.sections.length; index++) {
    const section = outline.sections[index] as Section;
    const heading = section.heading;
    if (heading === undefined) continue;
    if (heading.start >= entry.end) break;
    // A decision called "Choice 2" is no option of itself.
    if (title !== undefined && title.start >= heading.textStart && title.end <= heading.textEnd) continue;
    const lead = readOptionHeading(outline.text, heading.textStart, heading.textEnd);
    if (lead !== undefined) options.push(ofSection(outline, section, lead.label, lead.title.start, lead.title.end));
    else if (fieldForLabel(section.title, 'heading') === 'options')
      join(options, underOptionsHeading(outline, section));
  }
  return options;
}

/** Index of the first section whose heading starts at or after an offset. */
function sectionIndexAt(outline: Outline, offset: number): number {
  let low = 1;
  let high = outline.sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (((outline.sections[middle] as Section).heading?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function ofSection(
  outline: Outline,
  section: Section,
  label: string | undefined,
  titleStart: number,
  titleEnd: number,
): DecisionOption {
  const { title, markers } = readMarkedTitle(outline.text, titleStart, titleEnd);
  const last = outline.blocks[section.to - 1];
  const end = section.to > section.from && last !== undefined ? last.end : titleEnd;
  return readOptionBody(
    outline,
    { ...bareOption(label, title, section.heading?.start ?? titleStart, end), markers },
    section.from,
    section.to,
  );
}

/** Sub-sections are options unless their titles name fields or sides; without sub-sections the list items are. */
function underOptionsHeading(outline: Outline, section: Section): DecisionOption[] {
  const { text } = outline;
  const children = section.children
    .map((child) => outline.sections[child] as Section)
    .filter(({ heading }) => heading !== undefined);
  const named = children.filter(({ heading, title }) => {
    if (heading === undefined || readOptionHeading(text, heading.textStart, heading.textEnd) !== undefined)
      return false;
    return (
      fieldForLabel(title, 'heading') === undefined &&
      readArgumentLabel(text, heading.textStart, heading.textEnd) === undefined
    );
  });
  const listed = readListedOptions(outline, section.from, section.ownTo);
  const described = named.map((child) => {
    const { textStart = 0, textEnd = 0 } = child.heading ?? {};
    const label = HEADING_LABEL.exec(text.slice(textStart, Math.min(textEnd, textStart + 8)));
    return ofSection(outline, child, label?.[1], textStart + (label?.[0].length ?? 0), textEnd);
  });
  join(listed, described);
  return listed;
}

/** Adds options to a set; one whose title or label is known already adds what it says to that one. */
function join(known: DecisionOption[], more: readonly DecisionOption[]): void {
  const byTitle = new Map(known.map((option, index) => [titleKey(option), index]));
  for (const option of more) {
    const index = byTitle.get(titleKey(option));
    if (index === undefined) {
      byTitle.set(titleKey(option), known.length);
      known.push(option);
      continue;
    }
    const first = known[index] as DecisionOption;
    known[index] = {
      ...option,
      label: first.label ?? option.label,
      markers: [...first.markers, ...option.markers],
      pros: [...first.pros, ...option.pros],
      cons: [...first.cons, ...option.cons],
      neutral: [...first.neutral, ...option.neutral],
    };
  }
}

/** Titles compare by their words; a remark behind the title ("... - format used by X") does not count. */
export function titleKey(option: DecisionOption): string {
  const words = normalizeLabel(plainText(option.title.text).split(/ [-—–] |: /)[0] as string);
  return words === '' ? `${option.label ?? ''}@${option.start}` : words;
}
