import { createFinding } from '../../findings/finding.ts';
import type { CheckedDocument } from '../check-context.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';

/** What a boundary can rule out, by the words that say so and the files that show it. */
const RULED_OUT: ReadonlyArray<{ readonly words: RegExp; readonly isSuch: (path: string) => boolean }> = [
  {
    words: /\b(?:no|without|nor|never)\b[^.;,]{0,40}\b(?:mutations?|mutating|migrations?|schema changes?|ddl|sql)\b/i,
    isSuch: (path) => /(?:^|\/)migrations?\/|\.sql$/i.test(path),
  },
  {
    words:
      /\b(?:no|without|nor|never)\b[^.;,]{0,40}\b(?:code|implementation|implementing|implements?|source changes?)\b/i,
    isSuch: (path) =>
      /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|php|go|rs|java|kts?|scala|swift|cs|c|cc|cpp|h|hpp|ex|exs|sh|sql)$/i.test(
        path,
      ),
  },
];
const MAY_RULE_OUT = /mutat|migrat|schema|ddl|sql|code|implement|source/i;

/**
 * A change that edits a document whose boundary rules something out ("no code, no migration"), and does just that in the same go.
 * Only what is ruled out in these words is held against it.
 */
export const boundaryCrossed: Rule = {
  id: 'document/boundary-crossed',
  *check({ change, registers }) {
    if (change === undefined) return;
    const changed = change.files.filter(({ kind }) => kind !== 'deleted').map(({ path }) => path);
    const edited = new Set(changed);
    for (const document of registers.flatMap(({ documents }) => documents)) {
      if (!edited.has(document.path)) continue;
      for (const { text, start, end } of boundariesOf(document)) {
        const rules = RULED_OUT.filter(({ words }) => words.test(text));
        const files = changed.filter((path) => rules.some(({ isSuch }) => isSuch(path)));
        const [file] = files;
        const words = rules.find(({ isSuch }) => file !== undefined && isSuch(file))?.words.exec(text)?.[0];
        if (file === undefined || words === undefined) continue;
        yield createFinding(
          'document/boundary-crossed',
          'crossed',
          { words, file, more: files.length - 1 },
          { location: placeIn(document, start, end), anchor: 'boundary' },
        );
      }
    }
  },
};

function boundariesOf(document: CheckedDocument) {
  return document.facts().statements.filter(({ kind, text }) => kind === 'boundary' && MAY_RULE_OUT.test(text));
}
