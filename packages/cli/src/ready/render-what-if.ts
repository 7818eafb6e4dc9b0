import type { NodeChange, NodeReadiness } from '@decisis/core';
import { loadMeasure } from '../output/display-width.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import type { Role } from '../output/paint.ts';
import { renderTable, type Cell } from '../output/table.ts';
import type { Style } from '../output/terminal.ts';
import type { PlanState } from './plan-state.ts';
import { problemLines } from './render-problems.ts';
import { directName, nameList, strangersOf } from './ready-words.ts';
import type { Supposition } from './suppose.ts';

const WORDS: Readonly<Record<NodeReadiness['state'], readonly [string, Role]>> = {
  ready: ['may start', 'accepted'],
  started: ['has started', 'accepted'],
  done: ['is done', 'accepted'],
  later: ['comes later', 'warning'],
  blocked: ['is held up', 'rejected'],
};

/** The lines of `decisis ready --if`: only what differs. */
export async function renderWhatIf(
  after: PlanState,
  suppositions: readonly Supposition[],
  changes: readonly NodeChange[],
  style: Style,
): Promise<readonly string[]> {
  const lines = suppositions.flatMap((supposition) => suppositionLines(supposition, style));
  const measure = await loadMeasure(changes.map((change) => change.after.node.id));
  const rows = changes.map(({ before, after: now, freedFrom, newlyHeldBy, newlyBarredBy }): Cell[] => {
    const [word, role] = WORDS[now.state];
    const newly = [...newlyHeldBy.map(({ name }) => name), ...newlyBarredBy.map(directName)];
    const still = [...[...now.roots].map(({ name }) => name), ...strangersOf(now)].filter(
      (name) => !newly.includes(name),
    );
    const was = before.state === now.state ? '' : `was: ${WORDS[before.state][0]}`;
    const facts = [
      was,
      freedFrom.length === 0 ? '' : `no longer by ${nameList(freedFrom.map(({ name }) => name))}`,
      newly.length === 0 ? '' : `newly by ${nameList(newly)}`,
      still.length === 0 ? '' : `still by ${nameList(still)}`,
    ];
    return [
      { text: escapeTerminal(now.node.id), role: 'id' },
      { text: word, role },
      { text: facts.filter((fact) => fact !== '').join('; '), role: 'faint' },
    ];
  });
  const columns = [{ header: '', shrinksTo: 14 }, { header: '' }, { header: '', shrinksTo: 20 }];
  const body =
    rows.length === 0
      ? [style.paint('faint', 'nothing in the plan would change')]
      : [
          style.paint('heading', `Would change (${rows.length})`),
          ...renderTable(columns, rows, style, measure, { indent: 2, hasHeader: false }),
        ];
  const due = after.obligations.filter(({ isDue }) => isDue);
  const owed = due.map(
    ({ node, text }) => `  ${style.paint('warning', escapeTerminal(node.id))}  ${escapeTerminal(text)}`,
  );
  const problems = problemLines(after, style);
  return [
    ...lines,
    '',
    ...problems,
    ...(problems.length === 0 ? [] : ['']),
    ...body,
    ...(owed.length === 0 ? [] : ['', style.paint('heading', 'Would be due'), ...owed]),
  ];
}

function suppositionLines({ written, item, outcome }: Supposition, style: Style): string[] {
  const lines = [style.paint('strong', `if ${escapeTerminal(written)}`)];
  if (item === undefined || outcome === undefined) return lines;
  const { options } = item.facets().options;
  const option = options.find(({ label }) => label === outcome.option);
  if (option !== undefined)
    lines.push(
      `  ${style.paint('faint', 'option')}  ${escapeTerminal(`${option.label ?? ''} ${option.title.text}`.trim())}`,
    );
  if (outcome.consequence !== undefined)
    lines.push(`  ${style.paint('faint', 'then')}    ${escapeTerminal(outcome.consequence)}`);
  if (outcome.status !== 'accepted') return lines;
  // What an outcome does to the plan is told with the recommended option; another option may do something else.
  const { recommended } = item.facets().options;
  if (outcome.option !== undefined && recommended?.option !== outcome.option) return lines;
  const { splits, retired } = item.facets().planEdits;
  for (const { node, into } of splits) {
    const parts = into.map(({ id, title }) => (title === undefined ? id : `${id} (${title})`));
    lines.push(`  ${style.paint('faint', 'plan')}    ${escapeTerminal(`${node} becomes ${parts.join(' and ')}`)}`);
  }
  if (retired.length > 0)
    lines.push(
      `  ${style.paint('faint', 'plan')}    ${retired.length} ${retired.length === 1 ? 'thing leaves' : 'things leave'} the plan`,
    );
  return lines;
}
