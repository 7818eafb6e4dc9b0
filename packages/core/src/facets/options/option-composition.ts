import { plainText } from '../../documents/inline/inline-text.ts';
import { normalizeLabel } from '../../vocabulary/normalize.ts';
import { compositeInText, compositeOfTitle, withoutMixture } from '../../vocabulary/letter-composites.ts';
import type { ContextOutcome, DecisionOption, OptionChoice, OptionPart } from './option.ts';

const FOR = /^(.{1,100}?)\s(?:for|für|para|pour|per|dla|для|cho)\s(.{1,80})$/iu;
const LETTER = /^[A-Z]$/;
const MAX_OPTIONS = 60;
/** How far below its title an option says what it is made of. */
const MAX_BODY = 1000;

/**
 * Gives composite options their parts where no sentence takes an option for a purpose: "Hybrid - same container for X, separate
 * for Y" next to options called "Same container" and "Separate containers", "A for towns plus B for villages" or "A + B" by
 * their letters, or a combination of them in the words below the title.
 */
export function withTitleParts(options: readonly DecisionOption[], text: string): DecisionOption[] {
  if (options.length > MAX_OPTIONS) return [...options];
  return options.map((option) => {
    if (option.parts.length > 0) return option;
    const parts = titleParts(option, options);
    return { ...option, parts: parts.length > 0 ? parts : letterParts(option, options, text) };
  });
}

function letterParts(option: DecisionOption, options: readonly DecisionOption[], text: string): OptionPart[] {
  const { title, end } = option;
  if (title.text.length > 200) return [];
  const body = (): string => text.slice(title.end, Math.min(end, title.end + MAX_BODY));
  const found = compositeOfTitle(title.text) ?? compositeInText(body());
  if (found === undefined || found.parts.some(({ label }) => label === option.label)) return [];
  const known = new Set(options.map(({ label }) => label));
  const unknown = found.parts.filter(({ label }) => !known.has(label));
  if (unknown.length === found.parts.length || (unknown.length > 0 && !found.isNamed)) return [];
  const { start } = title;
  return found.parts.map(({ label, purpose }) => ({ option: label, purpose, inferred: false, start, end: title.end }));
}

function titleParts(option: DecisionOption, options: readonly DecisionOption[]): OptionPart[] {
  const { start, end } = option.title;
  const text = withoutMixture(option.title.text);
  if (text.length > 200) return [];
  const rest = text.split(/ [—–-] |: /).at(-1) as string;
  const uses = rest.split(/[,;]\s|\s(?:and|und|y|e|et|i|и|plus|más|mais|più|sowie|плюс|[+&])\s/u).flatMap((part) => {
    const match = FOR.exec(part.trim());
    return match === null ? [] : [{ written: match[1] as string, purpose: (match[2] as string).trim() }];
  });
  const isLettered = uses.some(
    ({ written }) => LETTER.test(written) && optionMeant(written, option, options) === written,
  );
  const parts = uses.flatMap(({ written, purpose }) => {
    // Beside a letter that an option has, one that none has is meant for an option, too.
    const source = optionMeant(written, option, options) ?? (isLettered && LETTER.test(written) ? written : undefined);
    return source === undefined ? [] : [{ option: source, purpose, inferred: source !== written, start, end }];
  });
  return parts.length >= 2 ? parts : [];
}

function optionMeant(written: string, self: DecisionOption, options: readonly DecisionOption[]): string | undefined {
  const others = options.filter((option) => option !== self && option.label !== undefined);
  const byLabel = others.find((option) => option.label === written.trim().replace(/^.*\s/, ''));
  if (byLabel !== undefined) return byLabel.label;
  const words = normalizeLabel(written)
    .split(' ')
    .filter((word) => word !== '');
  const matching = others.filter((option) => {
    const title = normalizeLabel(plainText(option.title.text)).split(' ');
    return words.length > 0 && words.every((word) => title.includes(word));
  });
  return matching.length === 1 ? matching[0]?.label : undefined;
}

/** What holds in which context, where the recommended or chosen option is made of others. */
export function outcomesPerContext(
  options: readonly DecisionOption[],
  choices: ReadonlyArray<OptionChoice | undefined>,
): ContextOutcome[] {
  for (const choice of choices) {
    const option = choice?.index === undefined ? undefined : options[choice.index];
    if (option !== undefined && option.parts.length > 0)
      return option.parts.flatMap(({ purpose, option: label }) =>
        purpose === '' ? [] : [{ context: purpose, option: label }],
      );
  }
  return [];
}

/** Whether exactly two options are the plan of record, so that a statement about both can be meant for them. */
export function havePlannedPair(options: readonly DecisionOption[]): boolean {
  return options.filter(isPlanned).length === 2;
}

function isPlanned(option: DecisionOption): boolean {
  return option.markers.some(({ marker }) => marker === 'plan-of-record');
}

/**
 * "Neither mechanism is designed" beside exactly two options that are the plan of record says it of those two.
 */
export function withSharedReadiness(
  options: readonly DecisionOption[],
  statement: DecisionOption['readiness'],
): DecisionOption[] {
  const planned = options.filter(isPlanned);
  if (statement === undefined || planned.length !== 2) return [...options];
  return options.map((option) =>
    planned.includes(option) && option.readiness === undefined
      ? { ...option, readiness: { ...statement, inferred: true } }
      : option,
  );
}
