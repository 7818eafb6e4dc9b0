import type { DialectName } from './entry.ts';
import type { FieldName } from '../model/field-name.ts';
import type { ItemKind } from '../model/item-kind.ts';
import type { StatusMeaning } from '../model/status.ts';
import type { Finding, FindingLocation } from '../findings/finding.ts';
import { containerOfHeading, type ContainerWord } from '../vocabulary/container-words.ts';
import { statusOfHeading } from '../vocabulary/status-words.ts';
import { sectionChain, type Outline, type Section } from './headings/outline.ts';

/** What a configuration says about one register, over what can be detected. */
export interface ReadOptions {
  /** Columns and labels, normalised, to fields; `ignore` leaves a column unread. */
  readonly columns?: ReadonlyMap<string, FieldName | 'ignore'>;
  /** Written status words, normalised, to their meaning. */
  readonly statuses?: ReadonlyMap<string, StatusMeaning>;
  /** Kind of all items. */
  readonly kind?: ItemKind;
  /** Read in this dialect only; detected when absent. */
  readonly dialect?: DialectName;
  /** Body rows of a table beyond this number are not read; a finding says so. */
  readonly maxRows?: number;
  /** The document stands in a folder of decision records: a title with a status is enough to be one. */
  readonly amongRecords?: boolean;
}

/** What every dialect gets: the document, what is known about it, and where to report. */
export class ReadContext {
  readonly outline: Outline;
  readonly options: ReadOptions;
  readonly findings: Finding[] = [];
  /** Whether the document holds markers of an unfinished merge, so that both sides of it stand there. */
  isUnmerged = false;
  /** Assumption tables are facts about the register, not items of it. */
  readonly premises: number[] = [];
  readonly #containers = new Map<number, ContainerWord | undefined>();
  readonly #statuses = new Map<number, StatusMeaning | undefined>();
  readonly #implied = new Map<number, StatusMeaning | undefined>();
  #title: { readonly section: Section | undefined } | undefined;

  constructor(outline: Outline, options: ReadOptions) {
    this.outline = outline;
    this.options = options;
  }

  /** What the heading of this very section says it holds. */
  ownContainer(section: Section): ContainerWord | undefined {
    if (!this.#containers.has(section.index)) {
      const title = section.index === 0 ? '' : section.title;
      this.#containers.set(section.index, title === '' ? undefined : containerOf(title));
    }
    return this.#containers.get(section.index);
  }

  /** What the nearest heading that says anything says this place holds; the file name counts last. */
  container(section: Section): ContainerWord | undefined {
    for (const at of sectionChain(this.outline, section)) {
      const word = this.ownContainer(at);
      if (word !== undefined) return word;
    }
    return this.documentContainer();
  }

  /** What the first heading of the document, its front matter title or its file name says it holds. */
  documentContainer(): ContainerWord | undefined {
    if (!this.#containers.has(-1)) this.#containers.set(-1, this.#readDocumentContainer());
    return this.#containers.get(-1);
  }

  #readDocumentContainer(): ContainerWord | undefined {
    const top = this.outline.sections.filter((section) => section.level === 1).slice(0, 3);
    for (const section of top.length > 0 ? top : this.outline.sections.slice(1, 2)) {
      const word = containerOfHeading(section.title);
      if (word !== undefined) return word;
    }
    return containerOfHeading(fileTitle(this.outline.source.path));
  }

  /** Status that headings around a place tell: "Closed decisions", "Offene Entscheidungen". */
  impliedStatus(section: Section): StatusMeaning | undefined {
    const known = this.#implied.get(section.index);
    if (known !== undefined || this.#implied.has(section.index)) return known;
    const implied = this.#readImpliedStatus(section);
    this.#implied.set(section.index, implied);
    return implied;
  }

  #readImpliedStatus(section: Section): StatusMeaning | undefined {
    const first = this.#firstTitle();
    const chain = [...sectionChain(this.outline, section)].filter((at) => at.index !== 0);
    if (first !== undefined && !chain.includes(first)) chain.push(first);
    const meanings = [...chain.map((at) => this.#statusOf(at)), this.#fileStatus()].filter(
      (meaning) => meaning !== undefined,
    );
    const nearest = meanings[0];
    if (nearest === undefined || nearest.locked || nearest.status !== 'accepted') return nearest;
    // "Stances resolved" inside "Decisions locked": the lock of the whole holds for its parts.
    return { status: 'accepted', locked: meanings.some((meaning) => meaning.locked) };
  }

  /** The first heading of level 1. Searched once: a document may have none, and many sections. */
  #firstTitle(): Section | undefined {
    this.#title ??= { section: this.outline.sections.find((candidate) => candidate.level === 1) };
    return this.#title.section;
  }

  #statusOf(section: Section): StatusMeaning | undefined {
    if (!this.#statuses.has(section.index)) {
      // What was deferred from an earlier phase is waiting in this one.
      const isCarried = /\b(?:deferred|carried(?: over| forward)?|inherited) from\b/i.test(section.title);
      const isPath = /^\S+\.[A-Za-z]{1,5}$/.test(section.title);
      this.#statuses.set(
        section.index,
        isCarried ? undefined : statusOfHeading(isPath ? fileTitle(section.title) : section.title),
      );
    }
    return this.#statuses.get(section.index);
  }

  #fileStatus(): StatusMeaning | undefined {
    if (!this.#statuses.has(-1)) this.#statuses.set(-1, statusOfHeading(fileTitle(this.outline.source.path)));
    return this.#statuses.get(-1);
  }

  /** A place for a finding. */
  at(start: number, end: number): FindingLocation {
    const { source } = this.outline;
    return { path: source.path, range: { start, end, ...source.lines.positionAt(start) } };
  }
}

/** The name of a stage: letters, digits and points of any script, told by what they are not, for classes of letters cost 1 ms. */
const PLAN_PREFIX =
  /^(?:phase|milestone|sprint|wave|release|stage|tier|iteration|meilenstein|fase|etap|étape)[- ]?[^\s!--/:-@[-`{-\u00bf\u2010-\u2bff]{1,4}[\s:—–-]+/i;

/** What a heading says it holds; "Phase-2 carry-forward" holds what "carry-forward" does. */
function containerOf(title: string): ContainerWord | undefined {
  const word = containerOfHeading(title);
  if (word !== undefined) return word;
  const rest = title.replace(PLAN_PREFIX, '');
  return rest === title ? undefined : containerOfHeading(rest);
}

/** A file's name as a title: `docs/DECISIONS_LOCKED.md` reads "DECISIONS LOCKED". */
export function fileTitle(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,8}$/, '');
  return name.replace(/^\d+[-_. ]+/, '').replace(/[-_.]+/g, ' ');
}
