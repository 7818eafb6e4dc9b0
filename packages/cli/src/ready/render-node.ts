import {
  daysBetween,
  mergeTouching,
  nameOfBlocker,
  renderCondition,
  type Blocker,
  type NodeReadiness,
  type Said,
} from '@decisis/core';
import { loadMeasure, wrap, type Measure } from '../output/display-width.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import { renderDistance } from '../query/as-of.ts';
import type { Style } from '../output/terminal.ts';
import type { PlanState } from './plan-state.ts';
import { problemLines } from './render-problems.ts';
import { misapprovalWords, nameList, reasonWords, strangersOf, waitWords } from './ready-words.ts';

const WORDS: Readonly<Record<NodeReadiness['state'], string>> = {
  ready: 'may start',
  started: 'has started',
  done: 'is done',
  later: 'comes later',
  blocked: 'may not start',
};
const LONGEST_QUOTE = 240;

/** The lines of `decisis ready NODE`: whether it may start, every reason with the words of the documents, what waits for it. */
export async function renderNode(state: PlanState, asked: NodeReadiness, style: Style): Promise<readonly string[]> {
  const texts = [...asked.blockers.map(({ said }) => said?.text ?? ''), ...asked.reasons.map(({ subject }) => subject)];
  const measure = await loadMeasure(texts);
  const sections = [
    [headline(asked, state, style)],
    problemLines(state, style),
    blockerSection(asked, state, style, measure),
    reasonSection(asked, style, measure),
    declarationSection(asked, style),
    waySection(asked, style, measure),
    partSection(asked, state, style),
    behindSection(asked, state, style),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => [...(index === 0 ? [] : ['']), ...lines]);
}

function headline({ node, state, isInferred }: NodeReadiness, { today }: PlanState, { paint }: Style): string {
  const role = state === 'blocked' ? 'error' : state === 'later' ? 'warning' : 'accepted';
  const title = node.title === undefined ? '' : ` ${paint('faint', `(${escapeTerminal(node.title)})`)}`;
  const inferred = isInferred ? paint('faint', ', inferred from prose') : '';
  return `${paint('strong', escapeTerminal(node.id))}${title} ${paint(role, WORDS[state])}${inferred}, as of ${today}`;
}

function blockerSection({ blockers }: NodeReadiness, state: PlanState, style: Style, measure: Measure): string[] {
  if (blockers.length === 0) return [];
  return [
    style.paint('heading', 'Waits for'),
    ...blockers.flatMap((blocker) => blockerLines(blocker, state, style, measure)),
  ];
}

function blockerLines(
  blocker: Blocker,
  { readiness, plan, today }: PlanState,
  style: Style,
  measure: Measure,
): string[] {
  const { by, relation, certainty, said, gate } = blocker;
  const { paint } = style;
  const name = paint('id', escapeTerminal(nameOfBlocker(blocker)));
  const facts: string[] = [];
  if ('item' in by) {
    const { status, due, owner, title } = by.item.summary;
    const standing =
      mergeTouching(by.item) === undefined
        ? (misapprovalWords(by.item, plan) ?? status)
        : 'stands in an unfinished merge';
    facts.push(standing, ...(due === null ? [] : [`due ${due}`]), owner === null ? 'no owner' : escapeTerminal(owner));
    if (title !== null && title !== by.item.name) facts.push(escapeTerminal(title));
  } else if ('node' in by) {
    facts.push(relation === 'ring' ? 'waits for itself' : WORDS[readiness.get(by.node.key)?.state ?? 'blocked']);
    const before = readiness.get(by.node.key);
    const roots = [...(before?.roots ?? [])].map(({ name: root }) => root);
    if (before?.state === 'blocked') roots.push(...strangersOf(before));
    if (roots.length > 0) facts.push(`because of ${nameList(roots)}`);
    if (relation === 'order') facts.push('comes before by its number; decisis.toml may say that it is done');
  } else if ('day' in by) facts.push(renderDistance(daysBetween(today, by.day)));
  else if ('merge' in by) facts.push('nobody can tell which side holds');
  else if ('status' in by) facts.push('held up until its register says otherwise');
  else if ('outside' in by) facts.push('outside the registers: nothing here tells when it has come about');
  else if (by.settled !== undefined) facts.push(by.settled.status, 'only another decision would let it go on');
  else
    facts.push(
      gate === undefined ? 'nothing is called that' : by.isNegated ? 'does not hold' : 'is not as the gate asks',
    );
  if (gate !== undefined) facts.push(`gate: ${escapeTerminal(renderCondition(gate.gate.requires))}`);
  if (certainty === 'inferred' && 'item' in by) facts.push('inferred');
  return [`  ${name}  ${facts.join(', ')}`, ...saidLines(said, style, measure)];
}

function reasonSection({ reasons, state }: NodeReadiness, style: Style, measure: Measure): string[] {
  if (reasons.length === 0 || state === 'done') return [];
  return [
    style.paint('heading', 'Why'),
    ...reasons.flatMap((reason) => [`  ${reasonWords(reason)}`, ...saidLines(reason.said, style, measure)]),
  ];
}

function saidLines(said: Said | undefined, style: Style, measure: Measure): string[] {
  if (said === undefined) return [];
  const { path, range } = said.location;
  const place = style.link(style.paint('faint', `${escapeTerminal(path)}:${range.line}`), path, range.line);
  const text = said.text.replace(/\s+/g, ' ');
  if (text === '') return [`    ${place}`];
  const shown = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).toWellFormed()}…` : text;
  const lines = wrap(escapeTerminal(`"${shown}"`), Math.min(style.width, 110) - 4, measure);
  return [`    ${place}`, ...lines.map((line) => `    ${line}`)];
}

/** The ways through that a document gives, or that a gate asks to declare. */
function waySection({ blockers, declarations }: NodeReadiness, style: Style, measure: Measure): string[] {
  const ways = blockers.flatMap(({ alternatives }) => [...(alternatives?.ways ?? [])]);
  const gates = [...new Set(blockers.flatMap(({ gate }) => gate ?? []))];
  const width = Math.min(style.width, 110) - 6;
  const written = ways.flatMap(({ letter, text, obligation }) => [
    ...wrap(escapeTerminal(`(${letter}) ${text.replace(/\s+/g, ' ')}`), width, measure).map(
      (line, at) => `  ${at === 0 ? '' : '    '}${line}`,
    ),
    ...(obligation === undefined
      ? []
      : wrap(escapeTerminal(`leaves: ${obligation.text.replace(/\s+/g, ' ')}`), width, measure).map(
          (line) => `      ${style.paint('warning', line)}`,
        )),
  ]);
  const declared = gates.flatMap(({ gate }) =>
    gate.declarations.flatMap(({ name, letter, waits, obligation }) => [
      `  ${letter === undefined ? '' : `(${escapeTerminal(letter)}) `}declare "${escapeTerminal(name)}"${waits ? ': it waits' : ''}`,
      ...(obligation === undefined ? [] : [`      ${style.paint('warning', escapeTerminal(`leaves: ${obligation}`))}`]),
    ]),
  );
  const made = declarations.flatMap(({ reading }) => reading.declaration?.name ?? []);
  const lines = [...written, ...declared];
  if (lines.length === 0) return [];
  const says = made.length === 0 ? '' : style.paint('faint', ` (it declares ${nameList(made)})`);
  return [`${style.paint('heading', 'Ways through')}${says}`, ...lines];
}

function partSection({ node }: NodeReadiness, { readiness }: PlanState, style: Style): string[] {
  const parts = [...readiness.values()].filter((other) => other.node.within === node.key);
  if (parts.length === 0) return [];
  return [
    style.paint('heading', `Parts (${parts.length})`),
    ...parts.map((part) => {
      const words =
        part.state === 'ready'
          ? part.reasons
              .filter(({ kind }) => kind !== 'part-of')
              .map(reasonWords)
              .join(', ')
          : part.roots.size > 0
            ? nameList([...part.roots].map(({ name }) => name))
            : waitWords(part, (key) => readiness.get(key));
      const title =
        part.node.title === undefined || words.includes(part.node.title)
          ? ''
          : `  ${style.paint('faint', escapeTerminal(part.node.title))}`;
      return `  ${style.paint('id', escapeTerminal(part.node.id))}  ${WORDS[part.state]}${title}${words === '' ? '' : `  ${style.paint('faint', words)}`}`;
    }),
  ];
}

/** What the document of the work declares, when it does not start yet; else it stands among the reasons. */
function declarationSection({ declarations, reasons }: NodeReadiness, style: Style): string[] {
  const made = declarations.filter(({ reading }) => reading.declaration !== undefined);
  if (made.length === 0 || reasons.some(({ kind }) => kind === 'declared')) return [];
  return [
    style.paint('heading', 'Declares'),
    ...made.flatMap(({ gate, reading }) => {
      const { path, range } = reading.location;
      const { name, obligation } = reading.declaration ?? { name: '', obligation: undefined };
      const place = style.link(style.paint('faint', `${escapeTerminal(path)}:${range.line}`), path, range.line);
      const owes = obligation === undefined ? '' : `; leaves: ${escapeTerminal(obligation)}`;
      return [`  "${escapeTerminal(name)}" at the gate of ${escapeTerminal(gate.name)}${owes}`, `    ${place}`];
    }),
  ];
}

/** What waits for this part of the plan in turn. */
function behindSection({ node, state }: NodeReadiness, { readiness }: PlanState, style: Style): string[] {
  if (state === 'done') return [];
  const behind = new Set([node.key]);
  for (const key of behind)
    for (const other of readiness.values())
      if (
        other.blockers.some(
          ({ by, relation }) =>
            'node' in by &&
            by.node.key === key &&
            relation !== 'part-of' &&
            relation !== 'first-stage' &&
            relation !== 'ring',
        )
      )
        behind.add(other.node.key);
  behind.delete(node.key);
  if (behind.size === 0) return [];
  const ids = [...behind].map((key) => readiness.get(key)?.node.id ?? key);
  return [style.paint('heading', 'Waits for it'), `  ${nameList(ids)}`];
}
