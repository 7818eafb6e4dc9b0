import { itemEvidence } from '../../evidence/item-evidence.ts';
import { documentSections } from '../../evidence/document-sections.ts';
import { createFinding } from '../../findings/finding.ts';
import { placeIn } from '../place.ts';
import type { Rule } from '../rule.ts';
import { anchorsOf, documentsOf } from '../item-anchors.ts';

/** Evidence names a section that its document does not have. A document whose headings carry no numbers says nothing about it. */
export const missingSection: Rule = {
  id: 'evidence/missing-section',
  *check(context) {
    for (const document of documentsOf(context)) {
      for (const { anchor, files, item } of anchorsOf(document, context)) {
        const [path] = files;
        if (anchor.kind !== 'section' || path === undefined || files.length > 1) continue;
        if (itemEvidence(item.item).absent.has(anchor)) continue;
        const text = context.repository.text(path);
        const sections = text === undefined ? undefined : documentSections(text);
        if (sections?.isNumbered !== true) continue;
        for (const section of anchor.sections.filter((each) => !sections.has(each))) {
          yield createFinding(
            'evidence/missing-section',
            'gone',
            { id: item.name, file: path, section },
            {
              location: placeIn(document, anchor.start, anchor.end),
              item: item.reference,
              anchor: `${item.reference} ${path} ${section}`,
            },
          );
        }
      }
    }
  },
};
