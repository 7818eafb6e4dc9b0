/** Value of a thing as people write it: a number, a version, an address. Letters stand in it, words do not. */
const VALUE =
  /^[~≈<>=±(#"'$€£]*(?:\p{L}{0,12}[-_.:/@]?)*\d[\p{L}\d.,:/@_×*%°+-]*["')]*$|^\p{L}[\p{L}\d-]*(?:[.:/@_]+[\p{L}\d-]+)+[/"')]*$/u;
const UNIT =
  /^(?:%|°[CF]?|[kmgt]i?b(?:ytes?)?|[kmg]?bit(?:s|\/s)?|bytes?|octets?|ms|µs|ns|s|sec|secs|seconds?|min|mins|minutes?|h|hours?|days?|weeks?|months?|years?|[cmk]?m|metres?|meters?|[mk]?g|tons?|tonnes?|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?|meter)[.,;]?$/iu;
/** Words that join something to what was said, also inside of a value such as `or-9000`. */
const JOINING =
  /(?<![\p{L}])(?:or|and|also|too|plus|oder|und|auch|sowie|ou|et|aussi|y|o|e|también|também|lub|i|или|и)(?![\p{L}])/iu;

/**
 * Whether examples only hold other values than they were locked with: as many examples, each of the same words with as many
 * values. An example that is new or gone, or that says something in words, is a changed statement.
 *
 *     (example 1400)   (example 9000)    amended
 *     (example 1400)   (e.g. or 9000)    changed
 */
export function areExamplesAmended(before: readonly string[], after: readonly string[]): boolean {
  return (
    before.length === after.length &&
    before.every((example, index) => example === after[index] || shapeOf(example) === shapeOf(after[index] as string))
  );
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
