import type { Git } from '../git/git.ts';
import { parseTreeObject, type TreeLine } from '../git/parse-tree-object.ts';
import { readObjects } from '../git/read-objects.ts';

/** What a commit holds where it differs from another: paths with the names of their contents. */
export interface ChangedDocuments {
  /** Path to blob, of what is there and differs. */
  readonly present: ReadonlyMap<string, string>;
  /** Files and folders of the other commit that are not there, or are something else. */
  readonly absent: ReadonlySet<string>;
  /** Paths of folders that could not be read. */
  readonly unread: readonly string[];
}

/** Where to look, by paths from the root of the repository. */
export interface Reach {
  /** Whether a document of this path may hold items. */
  readonly mayHold: (path: string) => boolean;
  /** Whether documents may lie below this folder. */
  readonly mayEnter: (folder: string) => boolean;
}

interface Node {
  readonly folder: string;
  readonly like: string | undefined;
  readonly tree: string;
  readonly commits: string[];
}

interface Found {
  present: Map<string, string>;
  absent: Set<string>;
  unread: string[];
}

/**
 * Compares the trees of many commits with that of one, folder by folder: equal folders are not entered, and equal ones of
 * several commits are entered once. All folders of one depth are read in one call, so that the number of calls is the depth,
 * however many commits there are.
 */
export function changedDocuments(
  git: Git,
  commits: readonly string[],
  like: string | undefined,
  reach: Reach,
): ReadonlyMap<string, ChangedDocuments> {
  const found = new Map<string, Found>(
    commits.map((commit) => [commit, { present: new Map(), absent: new Set(), unread: [] }]),
  );
  let nodes = rootNodes(git, [...found.keys()], like, found);
  while (nodes.length > 0) {
    const ids = [...new Set(nodes.flatMap(({ tree, like: other }) => (other === undefined ? [tree] : [tree, other])))];
    const objects = new Map(readObjects(git, ids).map((object, index) => [ids[index] as string, object]));
    const lines = (id: string | undefined): readonly TreeLine[] | undefined => {
      if (id === undefined) return [];
      const object = objects.get(id);
      return object?.type === 'tree' ? parseTreeObject(object.bytes, id.length / 2) : undefined;
    };
    const next = new Map<string, Node>();
    for (const node of nodes) compareFolder(node, lines(node.tree), lines(node.like) ?? [], reach, found, next);
    nodes = [...next.values()];
  }
  return found;
}

/** The root trees of the commits; commits with one tree go together. */
function rootNodes(git: Git, commits: readonly string[], like: string | undefined, found: Map<string, Found>): Node[] {
  const names = like === undefined ? commits : [like, ...commits];
  const trees = new Map(readObjects(git, names).map((object, index) => [names[index] as string, treeOf(object)]));
  const likeTree = like === undefined ? undefined : trees.get(like);
  const nodes = new Map<string, Node>();
  for (const commit of commits) {
    const tree = trees.get(commit);
    if (tree === undefined) found.get(commit)?.unread.push('');
    else if (tree !== likeTree) addNode(nodes, '', likeTree, tree, [commit]);
  }
  return [...nodes.values()];
}

function treeOf(object: { readonly type: string; readonly bytes: Uint8Array } | undefined): string | undefined {
  if (object?.type !== 'commit') return undefined;
  return /^tree ([0-9a-f]+)\n/.exec(Buffer.from(object.bytes.subarray(0, 100)).toString('latin1'))?.[1];
}

function compareFolder(
  { folder, commits }: Node,
  own: readonly TreeLine[] | undefined,
  other: readonly TreeLine[],
  reach: Reach,
  found: Map<string, Found>,
  next: Map<string, Node>,
): void {
  const tell = (change: (one: Found) => void): void => {
    for (const commit of commits) change(found.get(commit) as Found);
  };
  if (own === undefined) {
    tell(({ unread }) => unread.push(folder));
    return;
  }
  const rest = new Map(other.map((line) => [line.name, line]));
  for (const { name, kind, objectId } of own) {
    const path = folder === '' ? name : `${folder}/${name}`;
    const before = rest.get(name);
    rest.delete(name);
    if (before?.objectId === objectId && before.kind === kind) continue;
    if (before !== undefined && before.kind !== kind) tell(({ absent }) => absent.add(path));
    if (kind === 'folder' && reach.mayEnter(path))
      addNode(next, path, before?.kind === 'folder' ? before.objectId : undefined, objectId, commits);
    else if (kind === 'file' && reach.mayHold(path)) tell(({ present }) => present.set(path, objectId));
  }
  for (const name of rest.keys()) tell(({ absent }) => absent.add(folder === '' ? name : `${folder}/${name}`));
}

function addNode(
  nodes: Map<string, Node>,
  folder: string,
  like: string | undefined,
  tree: string,
  commits: readonly string[],
): void {
  const known = nodes.get(`${folder}\0${tree}`);
  if (known === undefined) nodes.set(`${folder}\0${tree}`, { folder, like, tree, commits: [...commits] });
  else known.commits.push(...commits);
}
