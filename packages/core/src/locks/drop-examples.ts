import { readExamples } from '../facets/examples.ts';

/** Words that make an example a rule: `(e.g. 1400, but never more)`. en, de, es, pt, fr, it, pl, ru. */
const RULING =
  /(?<![\p{L}])(?:not|never|no|only|must|shall|may|except|unless|but|max|maximum|min|minimum|nicht|nie|nur|muss|darf|kein|aber|nunca|solo|sólo|debe|pero|não|só|deve|mas|ne|pas|jamais|doit|mais|seulement|non|mai|ma|nie|tylko|musi|не|никогда|только|должен)(?![\p{L}])/iu;

/** A canonical text without the examples in brackets, and these examples: they may change without the rule changing. */
export interface WithoutExamples {
  readonly text: string;
  readonly examples: readonly string[];
}

/**
 * Takes examples in brackets out of a canonical text; one that holds a sentence or a word that rules stays.
 *
 *     a conservative size (example 1420) that passes
 *                        ^^^^^^^^^^^^^^^
 */
export function dropExamples(text: string): WithoutExamples {
  if (!/[(（]/.test(text)) return { text, examples: [] };
  const whole = {
    start: 0,
    end: text.length,
    field: undefined,
    label: '',
    section: 0,
    isInOption: false,
    isInherited: false,
  };
  const found = readExamples(text, [whole]).filter(
    (example) => !RULING.test(example.text) && !/[.;!?]\s/.test(example.text),
  );
  let kept = '';
  let from = 0;
  for (const { around } of found) {
    kept += text.slice(from, around.start).replace(/ $/, '');
    from = around.end;
  }
  return { text: (kept + text.slice(from)).trim(), examples: found.map((example) => example.text) };
}
