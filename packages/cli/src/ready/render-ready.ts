import { daysBetween, nameAmong, type NodeReadiness } from '@decisis/core';
import { loadMeasure, pad, type Measure } from '../output/display-width.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import { shellWord } from '../output/shell-word.ts';
import { renderTable, type Cell, type Column } from '../output/table.ts';
import type { Style } from '../output/terminal.ts';
import { renderDistance } from '../query/as-of.ts';
import type { PlanState } from './plan-state.ts';
import { problemLines } from './render-problems.ts';
import { misapprovalWords, nameList, reasonWords, waitWords } from './ready-words.ts';

const INDENT = 2;
const MOST_ROWS = 12;
const MOST_RANKED = 6;

/** The lines of `decisis ready`: what may start, what is held up, what to decide first. */
export async function renderReady(state: PlanState, asked: string, style: Style): Promise<readonly string[]> {
  const narrow = { ...style, width: Math.min(style.width, 160) };
  const measure = await loadMeasure(textsOf(state));
  const sections = [
    [headline(state, style)],
    problemLines(state, narrow),
    readySection(state, narrow, measure),
    blockedSection(state, narrow, measure),
    laterSection(state, narrow),
    nonGateSection(state, narrow, measure),
    wrongSection(state, narrow),
    misapprovedSection(state, narrow),
    rankingSection(state, narrow, measure),
    pathSection(state, narrow),
    obligationSection(state, narrow, measure),
    nextSection(state, asked, narrow),
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return shown.flatMap((lines, index) => [...(index === 0 ? [] : ['']), ...lines]);
}

function textsOf({ told, ranking }: PlanState): string[] {
  return [
    ...told.flatMap(({ node, reasons }) => [node.id, node.title ?? '', ...reasons.map(({ subject }) => subject)]),
    ...ranking.flatMap(({ item }) => [item.name, item.summary.owner ?? '']),
  ];
}

function headline({ told: nodes, today }: PlanState, { paint }: Style): string {
  if (nodes.length === 0) return `no part of a plan is named in documents or in decisis.toml, as of ${today}`;
  const count = (state: NodeReadiness['state']): number =>
    nodes.filter((node) => isShown(node) && node.state === state).length;
  const parts = [
    paint('strong', `${count('ready')} may start`),
    ...(count('started') > 0 ? [`${count('started')} started`] : []),
    ...(count('blocked') > 0 ? [paint('error', `${count('blocked')} held up`)] : []),
    ...(count('later') > 0 ? [`${count('later')} later`] : []),
    ...(count('done') > 0 ? [`${count('done')} done`] : []),
  ];
  return `${parts.join(', ')}, as of ${today}`;
}

/** A workstream that only its first stage holds up is told by that stage. */
function isShown({ state, blockers }: NodeReadiness): boolean {
  return !(
    (state === 'blocked' || state === 'later') &&
    blockers.length > 0 &&
    blockers.every(({ relation }) => relation === 'first-stage')
  );
}

/** Parts that only what is around them holds up are counted there. */
function isOnlyPart({ blockers }: NodeReadiness): boolean {
  return blockers.length > 0 && blockers.every(({ relation }) => relation === 'part-of');
}

function readySection(state: PlanState, style: Style, measure: Measure): string[] {
  const ready = state.told.filter((node) => node.state === 'ready' || node.state === 'started');
  if (ready.length === 0) return [];
  const keys = new Set(ready.map(({ node }) => node.key));
  const tops = ready.filter(({ node }) => node.within === undefined || !keys.has(node.within));
  const ordered = tops.flatMap((top) => [top, ...ready.filter(({ node }) => node.within === top.node.key)]);
  const rows = ordered.slice(0, MOST_ROWS * 2).map((node): Cell[] => {
    const isPart = !tops.includes(node);
    const stated = node.reasons.find(({ said, kind }) => said !== undefined && kind !== 'said-safe');
    const place = stated?.said?.location ?? node.node.location;
    return [
      { text: `${isPart ? '  ' : ''}${escapeTerminal(node.node.id)}`, role: 'accepted', ...linkTo(place) },
      { text: titleWords(node, state), role: 'faint' },
      { text: node.state === 'started' ? 'started' : node.reasons.slice(0, 2).map(reasonWords).join(', ') },
      placeCell(place),
    ];
  });
  return [
    style.paint('heading', countWords(ready)),
    ...renderTable(columns(), rows, style, measure, { indent: INDENT, hasHeader: false }),
    ...more(ordered.length - MOST_ROWS * 2, style),
  ];
}

/** Counts as the first line does: what has started may not start again. */
function countWords(nodes: readonly NodeReadiness[]): string {
  const started = nodes.filter(({ state }) => state === 'started').length;
  const ready = nodes.length - started;
  if (ready === 0) return `Started (${started})`;
  return `May start (${ready})${started === 0 ? '' : `, started (${started})`}`;
}

/** A title, and for work whose later stages wait how far it may go. */
function titleWords({ node }: NodeReadiness, { readiness }: PlanState): string {
  const held = [...readiness.values()].filter((other) => other.node.within === node.key && other.state === 'blocked');
  const except =
    held.length === 0 || node.stage !== undefined
      ? ''
      : `all but ${nameList(held.map((other) => shortId(other, node.id)))}`;
  return [escapeTerminal(node.title ?? ''), except].filter((text) => text !== '').join('; ');
}

function shortId({ node }: NodeReadiness, around: string): string {
  return node.stage ?? node.id.replace(`${around}: `, '');
}

function blockedSection(state: PlanState, style: Style, measure: Measure): string[] {
  const { readiness } = state;
  const blocked = state.told.filter((node) => node.state === 'blocked' && isShown(node));
  if (blocked.length === 0) return [];
  const own = blocked.filter((node) => !isOnlyPart(node));
  const rows = own.slice(0, MOST_ROWS).map((node): Cell[] => {
    const parts = blocked.filter((other) => other.node.within === node.node.key && isOnlyPart(other));
    const place = node.blockers.find(({ said }) => said !== undefined)?.said?.location;
    return [
      { text: escapeTerminal(node.node.id), role: 'rejected', ...linkTo(place) },
      {
        text:
          parts.length === 0
            ? escapeTerminal(node.node.title ?? '')
            : `with ${nameList(parts.map(({ node: part }) => part.id))}`,
        role: 'faint',
      },
      { text: waitWords(node, (key) => readiness.get(key)) },
      { text: node.isInferred ? 'inferred' : '', role: 'faint' },
      placeCell(place),
    ];
  });
  const [id, title, words, place] = columns() as [Column, Column, Column, Column];
  return [
    style.paint('heading', `Held up (${blocked.length})`),
    ...renderTable([id, title, words, { header: '' }, place], rows, style, measure, {
      indent: INDENT,
      hasHeader: false,
    }),
    ...more(own.length - MOST_ROWS, style),
  ];
}

function columns(): Column[] {
  return [
    { header: '', shrinksTo: 14 },
    { header: '', shrinksTo: 8 },
    { header: '', shrinksTo: 20, weight: 2 },
    { header: '', shrinksTo: 14, cuts: 'start' },
  ];
}

function placeCell(place: NodeReadiness['node']['location']): Cell {
  if (place === undefined) return { text: '' };
  return { text: `${escapeTerminal(place.path)}:${place.range.line}`, role: 'faint', ...linkTo(place) };
}

function linkTo(place: NodeReadiness['node']['location']): Pick<Cell, 'target'> {
  return place === undefined ? {} : { target: { path: place.path, line: place.range.line } };
}

function laterSection({ readiness, told }: PlanState, style: Style): string[] {
  const all = told.filter((node) => node.state === 'later' && isShown(node));
  const later = all.filter((node) => !isOnlyPart(node));
  if (later.length === 0) return [];
  const first = later[0];
  const words = first === undefined ? '' : waitWords(first, (key) => readiness.get(key));
  return [
    style.paint('heading', `Later (${all.length})`),
    `  ${nameList(later.map(({ node }) => node.id))} ${style.paint('faint', later.length === 1 ? `(after ${words})` : `(${escapeTerminal(first?.node.id ?? '')} comes after ${words})`)}`,
  ];
}

function nonGateSection({ plan, asked }: PlanState, style: Style, measure: Measure): string[] {
  const free = plan.nonGates.filter(
    ({ item, node }) =>
      ['open', 'proposed', 'deferred'].includes(item.item.status) &&
      (asked === undefined || (node !== undefined && asked.has(node))),
  );
  const byItem = Map.groupBy(free, ({ item }) => item);
  if (byItem.size === 0) return [];
  const width = Math.max(...[...byItem.keys()].map(({ name }) => measure(name)));
  return [
    style.paint('heading', 'Must not be waited for'),
    ...[...byItem].map(([item, statements]) => {
      const subjects = new Set(
        statements.map(({ node, subject }) => (node === undefined ? subject : (plan.nodes.get(node)?.id ?? subject))),
      );
      const shown = style.link(
        style.paint('id', pad(escapeTerminal(item.name), width, measure)),
        item.summary.path,
        item.summary.line,
      );
      return `  ${shown}  by ${nameList([...subjects])}`;
    }),
  ];
}

function wrongSection({ plan, asked }: PlanState, style: Style): string[] {
  const wrong = plan.wrongWaits.filter(({ node }) => asked?.has(node) ?? true);
  if (wrong.length === 0) return [];
  return [
    style.paint('heading', `Waiting wrongly (${wrong.length})`),
    ...wrong.slice(0, MOST_ROWS).map(({ node, nonGate }) => {
      const id = escapeTerminal(plan.nodes.get(node)?.id ?? node);
      return `  ${style.paint('warning', id)} waits for ${escapeTerminal(nonGate.item.name)}, and must not`;
    }),
  ];
}

/** Decisions that read as accepted and hold something up all the same. */
function misapprovedSection({ plan, ranking }: PlanState, style: Style): string[] {
  const held = ranking.flatMap(({ item }) => {
    const words = misapprovalWords(item, plan);
    return words === undefined ? [] : [`  ${style.paint('warning', escapeTerminal(item.name))} was ${words}`];
  });
  return held.length === 0 ? [] : [style.paint('heading', `Not decided yet (${held.length})`), ...held];
}

function rankingSection({ plan, ranking, today }: PlanState, style: Style, measure: Measure): string[] {
  if (ranking.length === 0) return [];
  const names = (keys: readonly string[]): string => nameList(keys.map((key) => plan.nodes.get(key)?.id ?? key));
  const rows = ranking.slice(0, MOST_RANKED).map(({ item, alone, shared }): Cell[] => {
    const { due, owner, path, line } = item.summary;
    const distance = due === null ? '' : renderDistance(daysBetween(today, due));
    const frees = alone.length === 0 ? '' : `frees ${names(alone)}`;
    const helps =
      shared.length === 0 ? '' : `${frees === '' ? 'one of several before' : 'and, with others,'} ${names(shared)}`;
    return [
      { text: escapeTerminal(item.name), role: 'id', target: { path, line } },
      { text: due ?? 'no date', role: due === null ? 'faint' : undefined },
      { text: distance, role: due !== null && due < today ? 'error' : 'faint' },
      owner === null ? { text: 'no owner', role: 'faint' } : { text: escapeTerminal(owner) },
      { text: [frees, helps].filter((text) => text !== '').join(' ') },
    ];
  });
  const columnsOf: Column[] = [
    { header: '', shrinksTo: 12 },
    { header: '' },
    { header: '' },
    { header: '', shrinksTo: 10 },
    { header: '', shrinksTo: 20, weight: 2.5 },
  ];
  return [
    style.paint('heading', `Decide first (${ranking.length})`),
    ...renderTable(columnsOf, rows, style, measure, { indent: INDENT, hasHeader: false }),
    ...more(ranking.length - MOST_RANKED, style),
  ];
}

function pathSection({ plan, path }: PlanState, style: Style): string[] {
  if (path === undefined || path.nodes.length < 2) return [];
  const ids = path.nodes.map((key) => escapeTerminal(plan.nodes.get(key)?.id ?? key));
  return [
    style.paint('heading', 'Longest chain'),
    `  ${[style.paint('id', escapeTerminal(path.item.name)), ...ids].join(' → ')}`,
  ];
}

function obligationSection({ obligations }: PlanState, style: Style, measure: Measure): string[] {
  if (obligations.length === 0) return [];
  const rows = obligations.map(({ node, gate, text, isDue, reading }): Cell[] => [
    { text: escapeTerminal(node.id), role: isDue ? 'error' : 'warning', ...linkTo(reading.location) },
    { text: isDue ? 'due now' : `once the gate of ${escapeTerminal(gate.name)} opens`, role: 'faint' },
    { text: escapeTerminal(text) },
    placeCell(reading.location),
  ]);
  return [
    style.paint('heading', `Obligations (${obligations.length})`),
    ...renderTable(columns(), rows, style, measure, { indent: INDENT, hasHeader: false }),
  ];
}

function nextSection({ ranking, told, plan }: PlanState, asked: string, style: Style): string[] {
  const first = ranking[0]?.item;
  if (first === undefined) return [];
  const name = nameAmong(plan.items, first);
  const blocked = told.find((node) => node.state === 'blocked' && isShown(node));
  const tail = asked === '' ? '' : ` ${asked}`;
  const steps = [
    { command: `decisis show ${shellWord(name)}${tail}`, says: 'what has to be decided first' },
    { command: `decisis ready --if ${shellWord(`${name}=accepted`)}${tail}`, says: 'what that would free' },
    ...(blocked === undefined
      ? []
      : [{ command: `decisis ready ${shellWord(blocked.node.id)}${tail}`, says: 'why one part is held up' }]),
  ];
  const width = Math.max(...steps.map(({ command }) => command.length));
  return [
    style.paint('heading', 'Next'),
    ...steps.map(({ command, says }) =>
      width + says.length + 4 > style.width
        ? `  ${style.paint('command', escapeTerminal(command))}`
        : `  ${style.paint('command', escapeTerminal(command))}${' '.repeat(width - command.length + 2)}${style.paint('faint', says)}`,
    ),
  ];
}

function more(hidden: number, { paint }: Style): string[] {
  return hidden <= 0 ? [] : [`  ${paint('faint', `and ${hidden} more: decisis ready --json`)}`];
}
