import type { Edge, Graph, ItemNode } from './build-graph.ts';

const COLORS: Readonly<Record<ItemNode['status'], string>> = {
  open: '#b58900',
  proposed: '#a347ba',
  accepted: '#2e7d32',
  rejected: '#c62828',
  deferred: '#1565c0',
  superseded: '#9e9e9e',
  deprecated: '#9e9e9e',
};

const STYLES: Readonly<Record<Edge['relation'], string>> = {
  blocks: 'label="blocks"',
  'depends-on': 'label="depends on"',
  supersedes: 'label="supersedes", style=bold',
  relates: 'dir=none, style=dotted',
  guards: 'label="guards", arrowhead=tee',
  before: 'label="before"',
  within: 'label="part of", arrowhead=odiamond',
};

/** The graph for Graphviz; dashed arrows were read from prose. */
export function renderDot({ items, plan, gates, edges }: Graph): string {
  const lines = ['digraph decisions {', '  rankdir=LR;', '  node [shape=box, style=rounded, fontname="sans-serif"];'];
  for (const { node, id, title, status } of items) {
    const label = title === '' ? id : `${id}\n${title}`;
    lines.push(`  ${quote(node)} [label=${quote(label)}, color="${COLORS[status]}", tooltip="${status}"];`);
  }
  for (const { node, id } of plan) lines.push(`  ${quote(node)} [label=${quote(id)}, shape=ellipse];`);
  for (const { node, id, requires } of gates)
    lines.push(`  ${quote(node)} [label=${quote(`gate ${id}\n${requires}`)}, shape=hexagon];`);
  for (const { from, to, relation, inferred } of edges) {
    lines.push(`  ${quote(from)} -> ${quote(to)} [${STYLES[relation]}${inferred ? ', style=dashed' : ''}];`);
  }
  return `${lines.join('\n')}\n}\n`;
}

function quote(text: string): string {
  const safe = text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
  return `"${safe.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
