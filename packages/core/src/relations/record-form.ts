import type { DocumentReading } from '../documents/document-reading.ts';
import { fieldForLabel } from '../vocabulary/field-words.ts';

/** Where a decision record keeps what it says about itself: keys in front, labelled lines under the title, or a section for each. */
export type RecordForm = 'front-matter' | 'labels' | 'sections';

/** The form of a record. Records of one folder may have several, and one form has no place for what another keeps. */
export function recordFormOf({ outline }: DocumentReading): RecordForm {
  if (outline.blocks[0]?.type === 'front-matter') return 'front-matter';
  const isSection = outline.sections.some(
    ({ title, level }) => level > 1 && fieldForLabel(title, 'heading') === 'status',
  );
  return isSection ? 'sections' : 'labels';
}
