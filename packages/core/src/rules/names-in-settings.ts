import { planOf } from '../gates/build-plan.ts';
import { hasNode } from '../gates/has-node.ts';
import { readNodeName } from '../gates/node-name.ts';
import { compileGlob } from '../model/glob.ts';
import type { Gate } from '../policy/gate-policy.ts';
import type { JudgedEdge } from '../policy/plan-policy.ts';
import { SETTINGS_FILE, settingsPlace } from '../policy/settings-place.ts';
import type { FindingLocation } from '../findings/finding.ts';
import { isIdOf, isInArea } from './authority-of.ts';
import type { CheckContext } from './check-context.ts';
import { itemsOfSetting } from './items-of-setting.ts';
import { registersOfSetting } from './registers-of-setting.ts';

/** A name that a table of the settings uses, and that nothing bears. */
export interface IdleName {
  readonly name: string;
  /** What uses it, for a sentence: `the authority of "Architecture Council"`. */
  readonly user: string;
  readonly wanted: 'register' | 'item' | 'area' | 'file' | 'node' | 'class';
  /** Whether it is a pattern or a loose word, which may be written for what is still to come. */
  readonly isPattern: boolean;
  readonly location: FindingLocation;
  /** What it may have been meant to be. */
  readonly known: readonly string[];
}

interface Found extends Pick<IdleName, 'name' | 'wanted'> {
  readonly isPattern?: boolean;
  /** Where it stands, for what a block in a document may state as well. */
  readonly origin?: FindingLocation | undefined;
}
/** The names of one table, of a sort and a number in the file. */
type Table = readonly [table: string, index: number, user: string, names: Iterable<Found>];

/**
 * The names of the settings that mean nothing, so that what they ask for is asked of nothing. Where a change is judged, one that its own
 * settings do not have any more is not told: it is being corrected. What gates wait for, traces and sentinels have rules of their own.
 */
export function* idleNames(context: CheckContext): Generator<IdleName> {
  const registers = context.registers.map(({ name }) => name);
  const ids = context.items.map(({ reference }) => reference);
  const own = context.change === undefined ? undefined : context.repository.text(SETTINGS_FILE);
  for (const [table, index, user, names] of tablesOf(context)) {
    const told = new Set<string>();
    for (const { name, wanted, isPattern = false, origin } of names) {
      if (told.has(name) || (own !== undefined && !own.includes(name))) continue;
      told.add(name);
      const location = origin ?? settingsPlace(context.repository, table, index);
      const known = wanted === 'register' ? registers : wanted === 'item' && !isPattern ? ids : [];
      yield { name, user, wanted, isPattern, location, known };
    }
  }
}

function* tablesOf(context: CheckContext): Generator<Table> {
  const { authorities, plan, gates, freezes, evidencePins, generated, ownership, citations, surveys } = context.policy;
  for (const [index, { body, registers, ids, areas }] of authorities.entries()) {
    const names = [...withoutRegister(context, registers), ...withoutId(context, ids), ...withoutArea(context, areas)];
    yield ['authority', index, `the authority of "${body}"`, names];
  }
  let requests = 0;
  for (const [index, { name, registers = [], exceptions }] of freezes.entries()) {
    yield ['freeze', index, `the freeze "${name}"`, withoutRegister(context, registers)];
    for (const { item } of exceptions)
      yield ['freeze.exception', requests++, `an exception of the freeze "${name}"`, withoutItem(context, item)];
  }
  for (const [index, { item, path }] of evidencePins.entries())
    yield ['evidence', index, `the evidence "${path}"`, withoutItem(context, item)];
  const exactly = new Set(context.registers.map(({ name }) => name));
  for (const [index, { path, registers }] of generated.entries()) {
    const unknown = registers.filter((name) => !exactly.has(name));
    yield ['generate', index, path, unknown.map((name) => ({ name, wanted: 'register' }))];
  }
  for (const [index, { artifact, within }] of ownership.entries())
    yield ['ownership', index, `the ownership of ${artifact}`, withoutFile(context, within)];
  for (const [index, { id, decision }] of surveys.entries())
    yield ['survey', index, `the survey ${id}`, hasNode(context, decision) ? [] : withoutItem(context, decision)];
  for (const [index, { id, document, state, origin }] of plan.nodes.entries())
    // What describes work that has not begun may still be to come.
    if (document !== undefined && state !== 'open' && !context.repository.has(document))
      yield ['plan.node', index, `the node ${id}`, [{ name: document, wanted: 'file', isPattern: true, origin }]];
  for (const [index, edge] of plan.edges.entries())
    yield ['plan.edge', index, `the edge of ${edge.item}`, withoutNode(context, edge)];
  for (const [index, gate] of gates.entries()) yield ['gate', index, 'a gate', withoutWork(context, gate)];
  yield ['citations', 0, '[citations]', withoutFile(context, citations.paths)];
}

function* withoutRegister(context: CheckContext, names: readonly string[]): Generator<Found> {
  for (const name of names)
    if (registersOfSetting(context.registers, name).size === 0) yield { name, wanted: 'register' };
}

function* withoutItem(context: CheckContext, name: string): Generator<Found> {
  if (itemsOfSetting(context, name).length === 0) yield { name, wanted: 'item' };
}

function* withoutId({ items }: CheckContext, patterns: readonly string[]): Generator<Found> {
  for (const name of patterns) {
    if (items.some(({ item }) => item.id !== undefined && isIdOf(name, item.id))) continue;
    yield { name, wanted: 'item', ...(/[*?[{]/.test(name) ? { isPattern: true as const } : {}) };
  }
}

function* withoutArea({ items }: CheckContext, areas: readonly string[]): Generator<Found> {
  for (const name of areas)
    if (!items.some((item) => isInArea(item, name))) yield { name, wanted: 'area', isPattern: true };
}

/** An edge makes the node that it names, so one that stands nowhere else bears its place. */
function* withoutNode(context: CheckContext, { blocks, misread, origin }: JudgedEdge): Generator<Found> {
  const { nodes } = planOf(context);
  for (const name of [...blocks, ...misread]) {
    const node = nodes.get(readNodeName(name).key);
    const isOwn = node !== undefined && node.stated === undefined && origin !== undefined && node.location === origin;
    if (node === undefined || isOwn) yield { name, wanted: 'node', isPattern: true, origin };
  }
}

function* withoutWork({ policy }: CheckContext, { node, work, origin }: Gate): Generator<Found> {
  if (work === undefined || node !== undefined || policy.plan.nodes.some((one) => one.work === work)) return;
  yield { name: work, wanted: 'class', isPattern: true, origin };
}

function* withoutFile({ repository }: CheckContext, globs: readonly string[]): Generator<Found> {
  for (const name of globs)
    if (!repository.paths().some(compileGlob(name))) yield { name, wanted: 'file', isPattern: true };
}
