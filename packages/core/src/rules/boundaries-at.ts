import { boundariesIn, type BoundaryStatement } from '../gates/read-boundaries.ts';
import type { CheckContext } from './check-context.ts';
import { placeIn } from './place.ts';

/**
 * The boundaries that a document states as it is judged, when their words may rule something out. One of a register is read
 * already; one that is not there states none.
 */
export function boundariesAt(
  path: string,
  { registers, repository }: CheckContext,
  mayRuleOut: RegExp,
): readonly BoundaryStatement[] {
  for (const { documents } of registers) {
    const document = documents.find((one) => one.path === path);
    if (document !== undefined)
      return document
        .facts()
        .statements.filter(({ kind, text }) => kind === 'boundary' && mayRuleOut.test(text))
        .map(({ text, start, end }) => ({ text, location: placeIn(document, start, end) }));
  }
  const text = repository.text(path);
  return text === undefined ? [] : boundariesIn(path, text, mayRuleOut);
}
