import { evidenceDigest, readPins, type PinnedEvidence } from '../../evidence/evidence-digest.ts';
import { repositoryIndex } from '../../evidence/repository-index.ts';
import { createFinding, type Finding, type FindingLocation } from '../../findings/finding.ts';
import type { CheckContext, CheckedItem } from '../check-context.ts';
import { itemsOfSetting } from '../items-of-setting.ts';
import { placeIn, placeOf } from '../place.ts';
import type { Rule } from '../rule.ts';

/** Evidence that is pinned by a digest no longer has the text that was looked at. */
export const changed: Rule = {
  id: 'evidence/changed',
  *check(context) {
    for (const item of context.items) {
      const { text } = item.document.reading.source;
      for (const field of item.item.allFields().filter(({ name }) => name === 'evidence')) {
        for (const pin of readPins(text, field.start, field.end)) {
          yield* judge(pin, item, placeIn(item.document, pin.start, pin.end), context, false);
        }
      }
    }
    for (const pin of context.policy.evidencePins) {
      for (const item of itemsOfSetting(context, pin.item))
        yield* judge(pin, item, placeOf(item, 'evidence', 'id'), context, true);
    }
  },
};

function* judge(
  { path, part, sha256 }: PinnedEvidence,
  item: CheckedItem,
  location: FindingLocation,
  { repository }: CheckContext,
  // A missing file that the document names is told by another rule; one that only decisis.toml names is told here.
  tellsMissing: boolean,
): Generator<Finding> {
  const files = repositoryIndex(repository).find(path, item.document.path);
  const [file] = files;
  if (files.length > 1) return;
  const text = file === undefined ? undefined : repository.text(file);
  if (text === undefined && !tellsMissing) return;
  const actual = text === undefined ? undefined : evidenceDigest(text, part);
  const what = part === undefined ? path : `${path}#${part}`;
  const place = { location, item: item.reference, anchor: `${item.reference} ${what}` };
  if (actual === undefined) yield createFinding('evidence/changed', 'gone', { id: item.name, what }, place);
  else if (!actual.startsWith(sha256))
    yield createFinding(
      'evidence/changed',
      'differs',
      { id: item.name, what, was: sha256, is: actual.slice(0, Math.max(12, sha256.length)) },
      place,
    );
}
