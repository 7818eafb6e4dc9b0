import { RECORD_DIALECTS, type Detection } from './detection.ts';

/** What grouping needs to know of a document. */
export interface GroupMember {
  readonly path: string;
  readonly detection: Detection;
}

/** Documents that are one register: the only one of its path, or those of a folder of records. */
export interface Group<Member extends GroupMember> {
  /** Path of the document, or of the folder (`''` for the tree's root). */
  readonly path: string;
  readonly isFolder: boolean;
  readonly members: readonly Member[];
}

const INDEX_NAME = /^(?:readme|index|_index|0+[-_ ]?index|log|toc|decision[-_ ]?log|adr[-_ ]?log)\.[a-z]+$/i;
const TEMPLATE_NAME = /template|^0+[-_.]?(?:template)?\.[a-z]+$/i;
const RECORD_FOLDER =
  /^(?:adrs?|decisions?|decision-records?|architecture-decisions?|decision_records|rfds?|rfcs?|peps?|keps?)$/i;
const PROPOSAL_NAME = /^kep\.ya?ml$/i;
const PROPOSALS_FOLDER = /^(?:keps?|enhancements?|enhancement-proposals?|proposals?)$/i;

/**
 * Puts documents together to registers. A folder most of whose documents are records of one decision each is one register,
 * with the records of folders below it and its index pages; every other document is a register of its own. A proposal
 * that fills a folder (`kep.yaml`) counts for the folder above, and for the folder of all proposals where one is called so or holds
 * nothing else: groups of authors have folders of their own there, and later ones will. `paths` are all documents there are, found or not;
 * `rootName` is how the folder of the path `''` is called.
 */
export function groupCandidates<Member extends GroupMember>(
  members: readonly Member[],
  paths: readonly string[],
  rootName = '',
): ReadonlyArray<Group<Member>> {
  const proposals = new Set(paths.filter((path) => PROPOSAL_NAME.test(nameOf(path))).map((path) => folderOf(path)));
  const homes = findRecordFolders(members, paths, proposals, rootName);
  const byFolder = new Map<string, Member[]>();
  const groups: Array<Group<Member>> = [];
  for (const member of members) {
    const home = homeOf(member, homes, proposals);
    if (home === undefined) groups.push({ path: member.path, isFolder: false, members: [member] });
    else getOrAdd(byFolder, home).push(member);
  }
  for (const [path, inFolder] of byFolder) groups.push({ path, isFolder: true, members: inFolder });
  return groups.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function findRecordFolders(
  members: readonly GroupMember[],
  paths: readonly string[],
  proposals: ReadonlySet<string>,
  rootName: string,
): ReadonlySet<string> {
  const records = new Map<string, number>();
  for (const member of members) {
    if (isRecord(member) && !isAttachment(member.path, proposals)) add(records, recordFolder(member.path, proposals));
  }
  const documents = new Map<string, number>();
  for (const path of paths) {
    const name = nameOf(path);
    if (!isAttachment(path, proposals) && !INDEX_NAME.test(name) && !TEMPLATE_NAME.test(name))
      add(documents, recordFolder(path, proposals));
  }
  const folders = new Set<string>();
  for (const [folder, count] of records) {
    const isMost = count * 2 >= (documents.get(folder) ?? count);
    if (isMost && (count >= 2 || RECORD_FOLDER.test(nameOf(folder) || rootName))) folders.add(folder);
  }
  for (const { path } of members) {
    const folder = PROPOSAL_NAME.test(nameOf(path)) ? proposalsFolder(path, paths, proposals) : undefined;
    if (folder !== undefined) folders.add(folder);
  }
  return folders;
}

/** Where the proposals of a tree are kept, told by one: the outermost folder called so, else the one above when nothing else is there. */
function proposalsFolder(path: string, paths: readonly string[], proposals: ReadonlySet<string>): string | undefined {
  const above = recordFolder(path, proposals);
  const steps = above.split('/');
  const called = steps.findIndex((step) => PROPOSALS_FOLDER.test(step));
  if (called >= 0) return steps.slice(0, called + 1).join('/');
  if (above === '' || proposals.has(above)) return undefined;
  const isOther = (each: string): boolean =>
    each.startsWith(`${above}/`) && !proposals.has(folderOf(each)) && !INDEX_NAME.test(nameOf(each));
  return paths.some(isOther) ? undefined : above;
}

/** The outermost record folder that a document belongs to. */
function homeOf(member: GroupMember, homes: ReadonlySet<string>, proposals: ReadonlySet<string>): string | undefined {
  const folder = recordFolder(member.path, proposals);
  const isIndex = homes.has(folder) && INDEX_NAME.test(nameOf(member.path));
  const isPartOfProposal = proposals.has(folderOf(member.path));
  if (!isRecord(member) && !isIndex && !isPartOfProposal) return undefined;
  // A proposal that is alone is a register too: its own folder.
  let home = isPartOfProposal ? folderOf(member.path) : undefined;
  for (let at: string | undefined = folder; at !== undefined; at = at === '' ? undefined : folderOf(at)) {
    if (homes.has(at)) home = at;
  }
  return home;
}

function isRecord({ detection }: GroupMember): boolean {
  return detection.items === 1 && detection.dialects.some((dialect) => RECORD_DIALECTS.has(dialect));
}

/** Whether a document is the text beside a `kep.yaml`, which is no record of its own. */
function isAttachment(path: string, proposals: ReadonlySet<string>): boolean {
  return proposals.has(folderOf(path)) && !PROPOSAL_NAME.test(nameOf(path));
}

/** The folder that a record of this path is one of many in. */
function recordFolder(path: string, proposals: ReadonlySet<string>): string {
  const folder = folderOf(path);
  return proposals.has(folder) && folder !== '' ? folderOf(folder) : folder;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function getOrAdd<Value>(lists: Map<string, Value[]>, key: string): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
