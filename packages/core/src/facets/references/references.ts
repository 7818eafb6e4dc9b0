import { readAuthorityReferences, type AuthorityReference } from './authority-references.ts';
import { DocumentIndex, readDocumentNames, type DocumentName } from './document-names.ts';
import { readIdReferences, type IdReference } from './id-references.ts';
import { readSectionReferences, type SectionReference } from './section-references.ts';
import { mergeSpans, type Span } from '../prose/span.ts';

/** What a reference points at. */
export type ReferenceKind = 'id' | 'section' | 'document' | 'authority' | 'link' | 'wikilink';

/** Something that a text points at, with the exact range of the mention. */
export interface Reference extends Span {
  readonly kind: ReferenceKind;
  readonly text: string;
  /** What is meant, spelled out: every identifier of a range, every section, the document's name, the link's target. */
  readonly targets: readonly string[];
  readonly form: 'single' | 'range' | 'list';
  /** The document of a section or link, in full where a shortened name has exactly one reading; else as written. */
  readonly document: string | undefined;
  /** True for a shortened document name that could be read in no way or in several. */
  readonly isUnresolved: boolean;
  /** Version of an outside authority. */
  readonly version: string | undefined;
}

const NO_DOCUMENTS = new DocumentIndex([]);
const LINK = /\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})(?:\s"[^"\n]{0,200}")?\)/g;
const WIKILINK = /\[\[([^[\]\n|#]{1,200})(?:[|#][^[\]\n]{0,200})?\]\]/g;

/**
 * Everything that a range refers to, in order: identifiers, sections, documents, outside authorities, links. `documents`
 * are what shortened names are resolved against. Where two readings overlap, a link counts before an authority, a section, a document and an identifier.
 */
export function readReferences(
  text: string,
  start: number,
  end: number,
  documents: DocumentIndex = NO_DOCUMENTS,
): Reference[] {
  let found = linksIn(text, start, end);
  found = mergeSpans(found, readAuthorityReferences(text, start, end).map(authority));
  found = mergeSpans(
    found,
    readSectionReferences(text, start, end).map((section) => place(section, documents)),
  );
  found = mergeSpans(
    found,
    readDocumentNames(text, start, end).map((name) => named(text, name, documents)),
  );
  return mergeSpans(found, readIdReferences(text, start, end).map(identifiers));
}

function linksIn(text: string, start: number, end: number): Reference[] {
  const slice = text.slice(start, end);
  const wiki = [...slice.matchAll(WIKILINK)].map((match) =>
    single('wikilink', start + match.index, match[0], (match[1] as string).trim()),
  );
  const links = [...slice.matchAll(LINK)].map((match) => {
    const target = match[2] as string;
    const document = target.includes('://') ? undefined : target.replace(/#.*$/, '') || undefined;
    return { ...single('link', start + match.index, match[0], target), document };
  });
  return mergeSpans(wiki, links);
}

function authority(reference: AuthorityReference): Reference {
  const form = reference.ids.length > 1 ? 'list' : 'single';
  return {
    ...single('authority', reference.start, reference.text, ''),
    targets: reference.ids,
    form,
    version: reference.version,
  };
}

function place(reference: SectionReference, documents: DocumentIndex): Reference {
  const { document } = reference;
  const resolved = document === undefined ? undefined : documents.resolve(document);
  return {
    ...single('section', reference.start, reference.text, ''),
    targets: reference.sections,
    form: reference.form,
    document: resolved ?? document,
    isUnresolved: document?.endsWith('…') === true && resolved === undefined,
  };
}

function named(text: string, name: DocumentName, documents: DocumentIndex): Reference {
  const resolved = documents.resolve(name.name);
  const document = resolved ?? name.name;
  return {
    ...single('document', name.start, text.slice(name.start, name.end), document),
    document,
    isUnresolved: name.isShortened && resolved === undefined,
  };
}

function identifiers(reference: IdReference): Reference {
  return { ...single('id', reference.start, reference.text, ''), targets: reference.ids, form: reference.form };
}

function single(kind: ReferenceKind, start: number, text: string, target: string): Reference {
  return {
    kind,
    start,
    end: start + text.length,
    text,
    targets: [target],
    form: 'single',
    document: undefined,
    isUnresolved: false,
    version: undefined,
  };
}
