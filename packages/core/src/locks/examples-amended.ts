/** Value of a thing as people write it: a number, a version, an address. Letters stand in it, words do not. */
const VALUE =
  /^[~≈<>=±(#"'$€£]*(?:\p{L}{0,12}[-_.:/@]?)*\d[\p{L}\d.,:/@_×*%°+-]*["')]*$|^\p{L}[\p{L}\d-]*(?:[.:/@_]+[\p{L}\d-]+)+[/"')]*$/u;
const UNIT =
  /^(?:%|°[CF]?|[kmgt]i?b(?:ytes?)?|[kmg]?bit(?:s|\/s)?|bytes?|octets?|ms|µs|ns|s|sec|secs|seconds?|min|mins|minutes?|h|hours?|days?|weeks?|months?|years?|[cmk]?m|metres?|meters?|[mk]?g|tons?|tonnes?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|meter)[.,;]?$/iu;
/** Words that join something to what was said, also inside of a value such as `or-9000`. */
const JOINING =
  /(?<![\p{L}])(?:or|and|also|too|plus|oder|und|auch|sowie|ou|et|aussi|y|o|e|también|também|lub|i|или|и)(?![\p{L}])/iu;

/** Words with which an example says more than a name: it allows, forbids, excepts, compares. */
const SAYING =
  /(?<![\p{L}])(?:not|never|no|none|any|all|every|only|must|may|shall|should|can|except|unless|without|instead|otherwise|if|when|always|more|less|than|with|for|in|on|nicht|nie|kein\p{L}*|nur|ohne|außer|mit|pas|jamais|sans|seulement|avec|nunca|sin|solo|sólo|con|não|sem|só|com|bez|tylko|не|без|только|không|chỉ)(?![\p{L}])/iu;
const MOST_WORDS_OF_A_NAME = 4;

/**
 * Whether examples only hold other values than they were locked with: as many examples, each a name in place of a name, or of the
 * same words with as many values. An example that is new or gone, or that says something in words, is a changed statement.
 *
 *     (example 1400)   (example 9000)    amended
 *     (example: nets)  (example: lines)  amended
 *     (example 1400)   (e.g. or 9000)    changed
 */
export function areExamplesAmended(before: readonly string[], after: readonly string[]): boolean {
  return (
    before.length === after.length &&
    before.every((example, index) => {
      const now = after[index] as string;
      return example === now || shapeOf(example) === shapeOf(now) || (isName(example) && isName(now));
    })
  );
}

/** Whether an example only names something; a value is replaced by a value. */
function isName(example: string): boolean {
  const words = example.split(/\s+/).filter((word) => word !== '');
  const isBrief = words.length > 0 && words.length <= MOST_WORDS_OF_A_NAME && !/[,;:!?]|\.\s/u.test(example);
  return isBrief && !words.some((word) => VALUE.test(word)) && !JOINING.test(example) && !SAYING.test(example);
}

/** The words of an example, with a mark for each value. */
function shapeOf(example: string): string {
  return example
    .split(/\s+/)
    .filter((word) => word !== '' && !UNIT.test(word))
    .map((word) => (VALUE.test(word) && !JOINING.test(word) ? '#' : word))
    .join(' ');
}

/** A text with its examples behind it, to show what changed in these. */
export function withExamples({
  text,
  examples,
}: {
  readonly text: string;
  readonly examples: readonly string[];
}): string {
  return [text, ...examples.map((example) => `(example ${example})`)].join(' ');
}
