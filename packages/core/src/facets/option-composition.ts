import { plainText } from '../documents/inline-text.ts';
import { normalizeLabel } from '../vocabulary/normalize.ts';
import type { ContextOutcome, DecisionOption, OptionChoice, OptionPart } from './option.ts';

const FOR = /^(.{1,100}?)\s(?:for|für|para|pour|per|dla|для|cho)\s(.{1,80})$/iu;
const LETTER = /^[A-Z]$/;
const MAX_OPTIONS = 60;

/**
 * Gives composite options their parts where only the title tells them: "Hybrid - same container for X, separate for Y" next
 * to options called "Same container" and "Separate containers", or "A for standalone plus B for clusters" by their letters.
 */
export function withTitleParts(options: readonly DecisionOption[]): DecisionOption[] {
  if (options.length > MAX_OPTIONS) return [...options];
  return options.map((option) =>
    option.parts.length > 0 ? option : { ...option, parts: titleParts(option, options) },
  );
}

function titleParts(option: DecisionOption, options: readonly DecisionOption[]): OptionPart[] {
  const { text, start, end } = option.title;
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
      return option.parts.map(({ purpose, option: label }) => ({ context: purpose, option: label }));
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
