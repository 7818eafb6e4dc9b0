import { findingWords, type Plan } from '@decisis/core';
import { escapeTerminal } from '../output/escape-terminal.ts';
import type { Style } from '../output/terminal.ts';
import type { PlanState } from './plan-state.ts';

/** What makes the answer unsure: rings, names that mean nothing, what cannot be read, unfinished merges. Never left out. */
export function problemLines({ plan, unknown, unreadable, merges }: PlanState, style: Style): string[] {
  const rings = plan.cycles.map((ring) => {
    const ids = ring.map((key) => escapeTerminal(plan.nodes.get(key)?.id ?? key));
    return `${[...ids, ids[0]].join(' waits for ')}: none of them can start`;
  });
  const names = unknown.map(({ name, user, isAmbiguous, location }) => {
    const place = location === undefined ? '' : `${escapeTerminal(location.path)}:${location.range.line}  `;
    const what = isAmbiguous ? 'which means several items' : 'which nothing is called';
    return `${place}${escapeTerminal(user)} names "${escapeTerminal(name)}", ${what}`;
  });
  const blocks = unreadable.map((finding) => {
    const { path, range } = finding.location;
    return `${escapeTerminal(path)}:${range.line}  ${escapeTerminal(findingWords(finding).message)}`;
  });
  const halves = merges.map(({ location: { path, range } }) => {
    const place = `${escapeTerminal(path)}:${range.line}`;
    return `${place}  a merge is not finished here: what either side says is held up, and opens nothing`;
  });
  const lines = [...halves, ...lockfileLines(plan), ...rings, ...names, ...blocks];
  if (lines.length === 0) return [];
  return [
    style.paint('error', `The answer is not sure (${lines.length})`),
    ...lines.map((line) => `  ${line}`),
    `  ${style.paint('faint', 'more:')} ${style.paint('command', 'decisis check')}`,
  ];
}

function lockfileLines({ unreadApprovals }: Plan): string[] {
  if (unreadApprovals === undefined) return [];
  const { location, what, items } = unreadApprovals;
  const held =
    items.size === 0
      ? 'nothing rests on it'
      : `what ${items.size === 1 ? 'one decision' : `${items.size} decisions`} would open is held up`;
  const place = `${escapeTerminal(location.path)}:${location.range.line}`;
  return [`${place}  ${escapeTerminal(what)}; no approval in it counts, and ${held}`];
}
