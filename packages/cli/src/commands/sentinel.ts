import {
  declaredSentinels,
  coversFailure,
  currentPhase,
  DecisisError,
  isInForce,
  type Policy,
  foldId,
  type Register,
  type Sentinel,
  type SentinelResult,
  type TripwireResult,
  wrongPhase,
} from '@decisis/core';
import { tryTripwires, withFencedPolicy, workingTreeView } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { EXIT } from '../exit-codes.ts';
import { loadMeasure } from '../output/display-width.ts';
import { escapeTerminal } from '../output/escape-terminal.ts';
import { renderDeclared, shownDeclared, type ShownDeclared } from '../output/render-declared.ts';
import { declaredJson, sentinelJson } from '../output/sentinel-json.ts';
import { renderTable, type Cell } from '../output/table.ts';
import type { Style } from '../output/terminal.ts';
import { knowingPhases } from '../session/known-phases.ts';
import { observeSentinels } from '../session/observe-sentinels.ts';
import { openSession } from '../session/open-session.ts';
import { weighResults } from '../session/weigh-results.ts';
import type { CommandContext } from './command-context.ts';

const ACTIONS = ['list', 'run', 'test'] as const;

/** Lists the sentinels, runs them, or tries each on its tripwire. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const action = ACTIONS.find((known) => known === (invocation.arguments[0] ?? 'list'));
  if (action === undefined)
    throw new DecisisError('DCS_CLI_INVALID_USAGE', {
      problem: `"${invocation.arguments[0] ?? ''}" is nothing that sentinel does`,
      instead: `write ${ACTIONS.join(', ')}`,
    });
  const session = await openSession(invocation, context, []);
  const { repository, config, registers, today } = session;
  const fenced = await withFencedPolicy(config.policy, registers);
  const { findings } = fenced;
  const view = workingTreeView(repository.root, {
    documentBytes: config.limits.documentBytes,
    exclude: config.discovery.exclude,
    hidden: config.discovery.hidden,
  });
  const policy = knowingPhases(fenced.policy, registers, view, today);
  const { sentinels } = policy;
  const results = action === 'run' ? await observeSentinels(repository.root, view, policy, invocation, context) : [];
  const tried = action === 'test' ? await tryTripwires(policy, view) : [];
  const weighed =
    action === 'run'
      ? weighResults(results, { today, registers, repository: view, policy, noticed: findings })
      : undefined;
  const rows = sentinels.map((sentinel, index) => {
    const state =
      leaveFor(results[index], policy, today) ??
      reopening(results[index], registers) ??
      stateOf(action, sentinel, results[index], tried[index]);
    const mildness = state.role === 'error' ? weighed?.mildness(sentinel.id) : undefined;
    const mild: State = { text: `${state.text} (${mildness})`, role: 'warning' };
    return { sentinel, state: withUnseen(mildness === undefined ? state : mild, results[index]) };
  });
  // A block that cannot be read may state a sentinel; an answer without it is no clean one.
  const isBad =
    rows.length === 0 ||
    findings.length > 0 ||
    (weighed === undefined ? rows.some(({ state }) => state.role !== 'plain') : weighed.fails);
  const declared = action === 'list' ? declaredIn(registers, sentinels) : [];
  if (invocation.has('json')) {
    const answer = [
      ...rows.map(({ sentinel, state }, index) => sentinelJson(sentinel, state.text, results[index])),
      ...declared.map(declaredJson),
    ];
    context.terminal.out(`${JSON.stringify(answer, undefined, 2)}\n`);
  } else {
    const style = await session.style();
    const cells = rows.map(({ sentinel, state }): readonly Cell[] => [
      { text: escapeTerminal(sentinel.id) },
      { text: escapeTerminal(sentinel.decision === '' ? '-' : sentinel.decision) },
      { text: escapeTerminal(sentinel.kind === 'invalid' ? (sentinel.written ?? '-') : sentinel.kind) },
      { text: escapeTerminal(state.text), ...(state.role === 'plain' ? {} : { role: state.role }) },
      { text: escapeTerminal(sentinel.statement) },
    ]);
    const measure = await loadMeasure(cells.flatMap((row) => row.map(({ text }) => text)));
    const columns = [
      { header: 'SENTINEL' },
      { header: 'DECISION' },
      { header: 'KIND' },
      { header: action === 'list' ? 'LEVEL' : 'RESULT', shrinksTo: 16 },
      { header: 'STATEMENT', shrinksTo: 16 },
    ];
    const lines =
      rows.length === 0
        ? ['no sentinel is stated, neither in decisis.toml nor in a document']
        : renderTable(columns, cells, style, measure);
    const answer = [...lines, ...hintLines(results, style), ...renderDeclared(declared, style)];
    context.terminal.out(`${answer.join('\n')}\n`);
  }
  if (findings.length > 0) {
    context.terminal.err('some blocks of documents could not be read, "decisis check" says why\n');
  }
  const phase = currentPhase(policy);
  const wrong =
    policy.invalidExceptions.length + policy.exceptions.filter((one) => wrongPhase(one, phase) !== undefined).length;
  if (action === 'run' && wrong > 0) {
    const what =
      wrong === 1
        ? 'one exception cannot be understood and gives'
        : `${wrong} exceptions cannot be understood and give`;
    context.terminal.err(`${what} no leave, "decisis check" says why\n`);
  }
  const unread = await session.finish();
  if (unread !== EXIT.clean) return unread;
  return action !== 'list' && isBad ? EXIT.findings : EXIT.clean;
}

/** What documents state in words of decisions that no sentinel holds. */
function declaredIn(registers: readonly Register[], sentinels: readonly Sentinel[]): readonly ShownDeclared[] {
  const held = new Set(sentinels.map(({ decision }) => foldId(decision)));
  return registers
    .flatMap(({ documents }) => documents)
    .flatMap((document) => declaredSentinels(document).map((one) => shownDeclared(document.source.path, one)))
    .filter(({ decision }) => decision === undefined || !held.has(foldId(decision)));
}

/** How a failure is told when exceptions give leave for all of its places; undefined when they do not. */
function leaveFor(result: SentinelResult | undefined, policy: Policy, today: string): State | undefined {
  if (result?.outcome.kind !== 'fail') return undefined;
  const { sentinel, outcome } = result;
  const phase = currentPhase(policy);
  const inForce = policy.exceptions.filter((one) => isInForce(one, today, phase));
  const paths = new Set([...outcome.matches.map(({ path }) => path), ...(outcome.rest?.paths ?? [])]);
  if (paths.size === 0) paths.add(sentinel.origin.path);
  const leave = [...paths].map((path) => inForce.find((one) => coversFailure(one, sentinel, path)));
  const [first] = leave;
  if (first === undefined || leave.includes(undefined)) return undefined;
  return { text: `fails by leave of ${first.approver}: ${first.reason}`, role: 'plain' };
}

function hintOf({ outcome }: SentinelResult): string | undefined {
  return outcome.kind === 'unobserved' ? outcome.hint : outcome.kind === 'fail' ? outcome.open?.hint : undefined;
}

/** A failure with what nobody could look at beside it, which no leave and no mild level covers. */
function withUnseen(state: State, result: SentinelResult | undefined): State {
  const open = result?.outcome.kind === 'fail' ? result.outcome.open : undefined;
  if (open === undefined) return state;
  return {
    text: `${state.text}; could not observe: ${open.reason}`,
    role: state.role === 'plain' ? 'warning' : state.role,
  };
}

/** What makes sentinels observable, each order once with the sentinels that it serves. */
function hintLines(results: readonly SentinelResult[], { paint }: Style): readonly string[] {
  const served = new Map<string, string[]>();
  for (const result of results) {
    const hint = hintOf(result);
    if (hint !== undefined) served.set(hint, [...(served.get(hint) ?? []), result.sentinel.id]);
  }
  const lines = [...served].flatMap(([hint, ids]) => [
    paint('id', escapeTerminal(ids.join(', '))),
    `  ${escapeTerminal(hint)}`,
  ]);
  return lines.length === 0 ? [] : ['', ...lines];
}

/** How the failure of a sentinel that reopens a decision is told; a decision that is open already is no news. */
function reopening(result: SentinelResult | undefined, registers: readonly Register[]): State | undefined {
  if (result?.sentinel.reopens === undefined || result.outcome.kind !== 'fail') return undefined;
  const { decision } = result.sentinel;
  const id = foldId(decision.slice(decision.lastIndexOf(':') + 1));
  const items = registers.flatMap((register) => register.items.filter((item) => foldId(item.id ?? item.key) === id));
  const isOpen = items.length > 0 && items.every(({ status }) => status !== 'accepted');
  return isOpen
    ? { text: `reopened ${decision}`, role: 'plain' }
    : { text: `reopens ${decision}: ${result.outcome.detail}`, role: 'error' };
}

interface State {
  readonly text: string;
  readonly role: 'plain' | 'error' | 'warning';
}

const TRIED: Readonly<Record<TripwireResult, State>> = {
  fails: { text: 'fails on its tripwire', role: 'plain' },
  passes: { text: 'passes on its tripwire', role: 'error' },
  unobserved: { text: 'could not observe its tripwire', role: 'error' },
  none: { text: 'has no tripwire', role: 'error' },
  untried: { text: 'could not be tried', role: 'warning' },
};

function stateOf(
  action: (typeof ACTIONS)[number],
  sentinel: Sentinel,
  result: SentinelResult | undefined,
  tried: TripwireResult | undefined,
): State {
  if (action === 'list') return { text: sentinel.level, role: 'plain' };
  if (action === 'test' && sentinel.kind === 'invalid') return { text: 'cannot be read: see "run"', role: 'error' };
  if (action === 'test') return TRIED[tried ?? 'untried'];
  const outcome = result?.outcome;
  if (outcome?.kind === 'pass') return { text: 'pass', role: 'plain' };
  if (outcome?.kind === 'fail')
    return { text: `fail: ${figureWords(sentinel, outcome.count) ?? outcome.detail}`, role: 'error' };
  if (outcome?.kind === 'not-due') return { text: `not due: ${outcome.phase}`, role: 'plain' };
  return { text: `could not observe: ${outcome?.reason ?? ''}`, role: 'warning' };
}

function figureWords({ figure, decision }: Sentinel, counted: number): string | undefined {
  const reading = figure?.reading;
  if (figure === undefined || reading === undefined || 'problem' in reading) return undefined;
  return `${decision} says ${reading.value} ${figure.of}, and ${counted} are counted`;
}
