/** The way in which an item and its identifier are written. */
export type Form = 'row' | 'heading' | 'file name' | 'front matter';

/** One item of a generated register. */
export interface PairItem {
  readonly form: Form;
  readonly id: string;
  readonly title: string;
  readonly status: string;
  /** Set when the item stands in another document of its form. */
  readonly elsewhere?: true;
}

/** What a commit leaves behind. */
export interface PairState {
  readonly items: readonly PairItem[];
  /** Lines of the file of reservations. */
  readonly reserved: readonly string[];
}

/** One commit of a branch. */
export interface PairCommit extends PairState {
  readonly author: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly subject: string;
}

/** Two branches of one repository, and what comparing them has to find. */
export interface BranchPair {
  readonly scenario: string;
  readonly base: PairState;
  readonly here: readonly PairCommit[];
  readonly there: readonly PairCommit[];
  /** Before so many commits of `here` it merged so many of `there`. */
  readonly merged?: { readonly before: number; readonly theirs: number };
  /** Rule and identifier of every finding about it, in any order. */
  readonly expected: readonly string[];
}

/** The files of a state, by path. */
export function filesOf({ items, reserved }: PairState): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  const rows = new Map<string, PairItem[]>();
  for (const item of items) {
    if (item.form === 'file name') files[`docs/adr/${item.id}-${slugOf(item.title)}.md`] = record(item);
    else if (item.form === 'front matter') files[`docs/adr/${slugOf(item.title)}.md`] = frontMatter(item);
    else {
      const path = `decisions/${item.elsewhere ? 'moved-' : ''}${item.form === 'row' ? 'open' : 'questions'}.md`;
      rows.set(path, [...(rows.get(path) ?? []), item]);
    }
  }
  for (const [path, own] of rows) files[path] = own[0]?.form === 'row' ? table(own) : sections(own);
  if (reserved.length > 0) files['.decisis/ids'] = reserved.map((line) => `${line}\n`).join('');
  return files;
}

function table(items: readonly PairItem[]): string {
  const rows = items.map(({ id, title, status }) => `| ${id} | ${title} | ${status} | harbour |\n`);
  return `# Open decisions\n\n| ID | Decision | Status | Owner |\n|---|---|---|---|\n${rows.join('')}`;
}

function sections(items: readonly PairItem[]): string {
  const parts = items.map(
    ({ id, title, status }) => `## ${id}: ${title}\n\n**Status:** ${status}\n**Owner:** harbour\n`,
  );
  return `# Questions of the harbour\n\n${parts.join('\n')}`;
}

function record({ id, title, status }: PairItem): string {
  return `# ${Number(/\d+/.exec(id)?.[0] ?? 0)}. ${title}\n\n## Status\n\n${status}\n\n## Context\n\nThe harbour needs it.\n`;
}

function frontMatter({ id, title, status }: PairItem): string {
  return `---\nid: ${id}\nstatus: ${status}\n---\n\n# ${title}\n\nThe harbour needs it.\n`;
}

function slugOf(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
