import type { Field } from '../../../model/field.ts';
import { RecordEntry, type Entry } from '../../entry.ts';
import { readRecordName } from '../adr/record-name.ts';
import { metadataFields, readMetadata } from '../../front-matter.ts';
import type { ReadContext } from '../../read-context.ts';

/** Whether a file is the metadata file of a Kubernetes enhancement proposal. */
export function detectKep(path: string): boolean {
  return /(?:^|\/)kep\.ya?ml$/i.test(path);
}

/** Folders that are copied for a new proposal: `NNNN-kep-template`, `XXXX-short-title`. */
const FORM = /^(?:N{2,}|X{2,})(?:[-_]|$)/;

/**
 * Reads `kep.yaml`: status, owner and approvers of a proposal whose text stands in the `README.md` beside it. The form that
 * proposals are copied from is none.
 */
export function parseKep(context: ReadContext): Entry | undefined {
  const { text, path } = context.outline.source;
  const fields: Field[] = metadataFields(readMetadata(text, 0, text.length));
  if (!fields.some((field) => field.name === 'title' || field.name === 'status')) return undefined;
  const folder = /([^/]+)\/kep\.ya?ml$/i.exec(path)?.[1];
  if (folder !== undefined && (FORM.test(folder) || readRecordName(`${folder}.md`).isTemplate)) return undefined;
  const id = fields.find((field) => field.name === 'id')?.text || /^\d+/.exec(folder ?? '')?.[0] || folder;
  return new RecordEntry(
    {
      dialect: 'kep',
      id,
      through: undefined,
      kind: 'decision',
      start: 0,
      end: text.length,
      section: 0,
      mention: false,
      weak: false,
      implied: undefined,
    },
    fields,
  );
}
