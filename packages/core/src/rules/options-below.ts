import type { Field } from '../model/field.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import type { CheckedItem } from './check-context.ts';

/** `See options below` as a whole value, without the number of a section. */
const BELOW =
  /^[\s*_(]{0,4}(?:see|siehe|ver|véase|voir|vedi)\s(?:(?:the|die|las|as|les|le)\s)?(?:options?|alternatives?|optionen|opciones|opções|opzioni)\s(?:below|unten|abajo|abaixo|ci-dessous|sotto)[\s*_).]{0,5}$/iu;
const OPTIONS = /option|alternativ|opcion|opções|opzion|choice|analys|compar|variant|approach|proposal|candidate/iu;
const MIN_WORD = 4;
const MAX_ITEMS = 500;

/** Whether a cell sends the reader to options below, and nothing of the document outside of tables can be about them. */
export function hasNoOptionsBelow(item: CheckedItem, field: Field): boolean {
  if (field.slot !== 'cell' || !BELOW.test(field.text) || item.item.id === undefined) return false;
  // Every row looks through the whole document.
  if (item.document.items.length > MAX_ITEMS || item.options().options.length > 0) return false;
  const { outline } = item.document.reading;
  const others = item.document.items.flatMap((one) => (one === item || one.item.id === undefined ? [] : [one.item.id]));
  const { id } = item.item;
  const words = wordsOf(item.item.text('title') ?? '');
  const mayBeAbout = (text: string): boolean =>
    text.includes(id) || OPTIONS.test(text) || wordsOf(text).some((word) => words.includes(word));
  return !outline.sections.some((section) => {
    const titles = titlesAround(outline.sections, section.index);
    // What stands under the name of another item is about that one.
    if (!titles.some((title) => title.includes(id)) && titles.some((title) => others.some((one) => names(title, one))))
      return false;
    const blocks = outline.blocks.slice(section.from, section.ownTo);
    return (
      (section.heading !== undefined && section.heading.start > field.end && mayBeAbout(section.title)) ||
      blocks.some(
        (block) =>
          block.type !== 'table' && block.start > field.end && mayBeAbout(outline.text.slice(block.start, block.end)),
      )
    );
  });
}

/** The title of a section and those around it. */
function titlesAround(
  sections: ReadonlyArray<{ readonly title: string; readonly parent: number }>,
  of: number,
): string[] {
  const titles: string[] = [];
  for (let at = sections[of]; at !== undefined; at = sections[at.parent]) titles.push(at.title);
  return titles;
}

function names(title: string, id: string): boolean {
  const at = title.indexOf(id);
  return (
    at !== -1 && !/[\p{L}\p{N}]/u.test(title.charAt(at + id.length)) && !/[\p{L}\p{N}]/u.test(title.charAt(at - 1))
  );
}

function wordsOf(text: string): string[] {
  return normalizeLabel(text)
    .split(' ')
    .filter(
      (word) =>
        word.length >= MIN_WORD && !/^(?:which|what|when|where|should|with|does|from|that|this|how)$/u.test(word),
    );
}
