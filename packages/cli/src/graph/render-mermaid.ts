import type { Edge, Graph } from './build-graph.ts';

const ARROWS: Readonly<Record<Edge['relation'], (inferred: boolean) => string>> = {
  blocks: (inferred) => (inferred ? '-. blocks .->' : '-- blocks -->'),
  'depends-on': () => '-- depends on -->',
  supersedes: () => '== supersedes ==>',
  relates: () => '---',
  guards: () => '-- guards --x',
  before: (inferred) => (inferred ? '-. before .->' : '-- before -->'),
  within: () => '-- part of --o',
};

const LONGEST_TITLE = 60;

/** The graph as a Mermaid flowchart; dashed arrows were read from prose. Texts are quoted and their marks made harmless. */
export function renderMermaid({ items, plan, gates, edges }: Graph): string {
  const names = new Map<string, string>();
  items.forEach(({ node }, index) => names.set(node, `d${index + 1}`));
  plan.forEach(({ node }, index) => names.set(node, `p${index + 1}`));
  gates.forEach(({ node }, index) => names.set(node, `g${index + 1}`));
  const lines = ['flowchart LR'];
  for (const { node, id, title, status } of items) {
    const words = title === '' ? escape(id) : `${escape(id)}<br/>${escape(shorten(title))}`;
    lines.push(`  ${names.get(node)}["${words}"]:::${status}`);
  }
  for (const { node, id } of plan) lines.push(`  ${names.get(node)}(["${escape(id)}"])`);
  for (const { node, id, requires } of gates)
    lines.push(`  ${names.get(node)}{{"gate ${escape(id)}<br/>${escape(shorten(requires))}"}}`);
  for (const { from, to, relation, inferred } of edges) {
    lines.push(`  ${names.get(from)} ${ARROWS[relation](inferred)} ${names.get(to)}`);
  }
  const statuses = new Set(items.map(({ status }) => status));
  for (const [status, style] of Object.entries(CLASSES)) {
    if (statuses.has(status as keyof typeof CLASSES)) lines.push(`  classDef ${status} ${style}`);
  }
  return `${lines.join('\n')}\n`;
}

const CLASSES = {
  open: 'stroke:#b58900,stroke-width:2px',
  proposed: 'stroke:#a347ba,stroke-width:2px',
  accepted: 'stroke:#2e7d32',
  rejected: 'stroke:#c62828,stroke-dasharray:4',
  deferred: 'stroke:#1565c0,stroke-dasharray:4',
  superseded: 'stroke:#9e9e9e,color:#757575',
  deprecated: 'stroke:#9e9e9e,color:#757575',
} as const;

function shorten(text: string): string {
  return text.length <= LONGEST_TITLE
    ? text
    : `${text
        .slice(0, LONGEST_TITLE - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** Mermaid reads `#code;` as a character, and marks inside quotes as Markdown or HTML. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/[#"<>&`|[\](){};\\*_~]/g, (char) => `#${char.codePointAt(0)};`);
}
