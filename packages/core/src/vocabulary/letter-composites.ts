/** An option named by its label as a part of another one. */
export interface LetterPart {
  readonly label: string;
  /** What it is used for; empty where the text does not say. */
  readonly purpose: string;
}

/** Labels that a text puts together. */
export interface LetterComposite {
  readonly parts: readonly LetterPart[];
  /** Whether the letters can hardly be anything but options: a title of its own, a mixture by name, or each for a purpose. */
  readonly isNamed: boolean;
}

const LABEL = String.raw`(?:[A-HJ-Z]|\d{1,2})(?![\p{L}\p{N}#'’+]|[-.]\p{L}|[-.]\p{N})`;
const NOUN = String.raw`(?:[Oo]ptions?|[Oo]ptionen|[Oo]pción|[Oo]pciones|[Oo]pção|[Oo]pções|[Oo]pzion[ei]|[Oo]pcj[aei]|[Ww]ariant\p{L}{0,2}|[Вв]ариант\p{L}{0,2}|[Pp]hương án)\s`;
const WORD = String.raw`and|und|y|e|et|i|и|và|plus|más|mais|più|sowie|плюс|with|mit|con|com|avec|z|с`;
const JOIN = String.raw`(?:\s?[+&/]\s?|,\s|\s(?:${WORD})\s)`;
/** Bold letters keep their marks: "**A** + **E**". */
const ONE = String.raw`(?:${NOUN})?[*_\x60]{0,2}${LABEL}[*_\x60]{0,2}`;
const LIST = String.raw`${ONE}(?:${JOIN}${ONE}){1,5}`;
/** Words for a mixture, and what joins them to its parts. */
const MIXED = String.raw`(?:[Hh]ybrids?|[Hh]ybride[rs]?|[Hh]íbrid[oa]|[Ii]brid[oa]|[Hh]ybryda|[Гг]ибрид|[Cc]ombinations?|[Kk]ombination|[Cc]ombinación|[Cc]ombinação|[Cc]ombinaison|[Cc]ombinazione|[Kk]ombinacja|[Кк]омбинация|[Mm]ix(?:ture)?|[Mm]ischung|[Bb]lend|[Kk]ết hợp)`;
const OF = String.raw`(?:of|from|between|aus|von|de|di|da|entre|tra|z|из)\s(?:both\s)?`;
/** What the letters stand in has to end behind them, or to say what the last is for: "A/B test" is no composite. */
const FOR = String.raw`(?:for|für|para|pour|per|dla|для|cho|in|on)\s`;
const END = String.raw`(?=\s*(?:$|\n|[.;:)(](?:\s|$|\p{L})|,\s|[—–]|${FOR}))`;
const BEFORE = String.raw`(?<![\p{L}\p{N}/+&])`;

const OF_THEM = new RegExp(`${BEFORE}${MIXED}\\s${OF}(${LIST})${END}`, 'u');
const BESIDE = new RegExp(`${BEFORE}${MIXED}(?:\\s?[:,(—–-]|\\s-)?\\s?(${LIST})${END}`, 'u');
const CALLED_SO = new RegExp(
  `^[*_\\s]{0,3}(${LIST})[\\s-](?:${MIXED}|[Cc]ombined|[Tt]ogether|kombiniert|zusammen)`,
  'u',
);
const ALONE = new RegExp(`^[*_\\s]{0,3}(?:[Bb]oth\\s)?(${LIST})${END}`, 'u');
const EACH = new RegExp(LABEL, 'gu');
const PURPOSE = new RegExp(`^[*_\`\\s]{0,3}${FOR}([^,;.()—–]{1,80})`, 'u');

/**
 * Without a word for a mixture three of the patterns find nothing, without two labels that stand alone none does. Building them
 * takes as long as reading a document, so they are built for texts that these two let through.
 */
const MAY_MIX = /hybr|híbrid|ibrid|гибрид|ombi|комбин|mix|misch|blend|kết hợp|together|zusammen/i;
const MAY_LIST =
  /(?<![A-Za-z0-9])(?:[A-HJ-Z]|\d{1,2})(?![A-Za-z0-9])[^]*(?<![A-Za-z0-9])(?:[A-HJ-Z]|\d{1,2})(?![A-Za-z0-9])/;

/** Room for "We recommend a". */
const MAX_LEAD = 24;

/**
 * The labels that a title puts together.
 *
 *     Hybrid of A and E        A + E        A/E hybrid        A with E for Kubernetes
 *               ^^^^^^^        ^^^^^        ^^^               ^^^^^^^^^^^^^^^^^^^^^^^
 *
 * A slash alone puts nothing together, and letters that go on as a sentence are none: "A/B test", "C and D bindings".
 */
export function compositeOfTitle(title: string): LetterComposite | undefined {
  if (!MAY_LIST.test(title)) return undefined;
  const named = MAY_MIX.test(title) ? (OF_THEM.exec(title) ?? BESIDE.exec(title) ?? CALLED_SO.exec(title)) : null;
  if (named !== null) return compositeOf(title, named, true);
  for (const part of title.split(/ [—–-] |: /)) {
    const alone = MAY_LIST.test(part) ? ALONE.exec(part) : null;
    if (alone === null || (alone[1] as string).includes('/')) continue;
    const isNamed = new RegExp(NOUN, 'u').test(alone[1] as string);
    const found = compositeOf(part, alone, isNamed);
    return found === undefined || part !== title ? found : { ...found, isNamed: true };
  }
  return undefined;
}

/** The same in running text, where only words for a mixture say it: "a combination of A and E". */
export function compositeInText(text: string): LetterComposite | undefined {
  const found = MAY_MIX.test(text) && MAY_LIST.test(text) ? OF_THEM.exec(text) : null;
  return found === null ? undefined : compositeOf(text, found, true);
}

/** The same at the start of a value, such as a recommendation: "a hybrid of A and E", "A/E hybrid". */
export function compositeAtStart(value: string): LetterComposite | undefined {
  const found = MAY_MIX.test(value) && MAY_LIST.test(value) ? (CALLED_SO.exec(value) ?? OF_THEM.exec(value)) : null;
  return found === null || found.index > MAX_LEAD ? undefined : compositeOf(value, found, true);
}

function compositeOf(text: string, found: RegExpExecArray, isNamed: boolean): LetterComposite | undefined {
  const list = found[1] as string;
  const labels = [...list.matchAll(EACH)].map(([label]) => label);
  if (new Set(labels).size < labels.length) return undefined;
  if (!isNamed && labels.some((label) => /\d/.test(label))) return undefined;
  const last = found.index + found[0].lastIndexOf(list) + list.length;
  const purpose = PURPOSE.exec(text.slice(last))?.[1]?.trim() ?? '';
  const parts = labels.map((label, index) => ({ label, purpose: index === labels.length - 1 ? purpose : '' }));
  // A plus sign puts together; "and" and "with" may also stand in a name.
  const isJoined = !new RegExp(`\\s(?:${WORD})\\s`, 'u').test(list) || /\splus\s/.test(list);
  return { parts, isNamed: isNamed || purpose !== '' || isJoined };
}

/** The same title without the words for a mixture in front: "A for towns and E for villages". */
export function withoutMixture(title: string): string {
  if (!MAY_MIX.test(title)) return title;
  return title.replace(new RegExp(`^[*_\\s]{0,3}(?:\\p{L}{1,5}\\s)?${MIXED}\\s${OF}`, 'u'), '');
}
