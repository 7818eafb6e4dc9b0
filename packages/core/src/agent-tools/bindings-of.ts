import { citationsIn } from '../citations/citations-in.ts';
import { repositoryIndex } from '../evidence/repository-index.ts';
import { planOf } from '../gates/build-plan.ts';
import { evaluateLocks } from '../locks/evaluate-locks.ts';
import { nameOfEntry } from '../locks/lock-name.ts';
import { DECISION_KINDS } from '../model/item-kind.ts';
import { renderCondition } from '../policy/condition.ts';
import { isHeldBy, matchesAny } from '../proposed-edits/sentinel-files.ts';
import { areGated } from '../proposed-edits/judge-edits.ts';
import { overlayView } from '../proposed-edits/overlay-view.ts';
import { closedGates } from '../readiness/closed-gates.ts';
import { evaluateReadiness } from '../readiness/evaluate-readiness.ts';
import type { CheckContext, CheckedItem } from '../rules/check-context.ts';
import type { Binding } from './binding.ts';
import { sourceOfItem, type EntrySource } from './entry-source.ts';

/**
 * What binds a file, the most binding first: what makes its work wait, then sentinels, locks, citations, and decisions that say they
 * change it. The file need not exist.
 */
export function bindingsOf(context: CheckContext, path: string): readonly Binding[] {
  const all = [
    ...gates(context, path),
    ...work(context, path),
    ...sentinels(context, path),
    ...locks(context, path),
    ...citations(context, path),
    ...impacts(context, path),
  ];
  return [...all.filter(({ isBlocking }) => isBlocking), ...all.filter(({ isBlocking }) => !isBlocking)];
}

/** The one item that a reference means; none when several registers share it. */
function meant(context: CheckContext, reference: string): CheckedItem | undefined {
  const colon = reference.lastIndexOf(':');
  const found = context.find(colon > 0 ? reference.slice(colon + 1) : reference);
  const own =
    colon > 0
      ? found.filter(({ register }) => [register.name, register.register.path].includes(reference.slice(0, colon)))
      : found;
  return own.length === 1 ? own[0] : undefined;
}

function sentinels(context: CheckContext, path: string): Binding[] {
  const { policy } = context;
  return policy.sentinels
    .filter((sentinel) => isHeldBy(sentinel, policy.pathClasses, path))
    .map(({ id, decision, statement, origin }) => ({
      path,
      by: 'sentinel',
      name: id,
      decision,
      item: meant(context, decision),
      isBlocking: false,
      statement,
      source: stated(origin.path, origin.line),
    }));
}

function gates(context: CheckContext, path: string): Binding[] {
  // Building the plan reads the registers.
  if (context.policy.gates.length === 0 || !areGated(context.policy, [{ path }])) return [];
  const plan = planOf(context);
  const closed = new Map(closedGates(context).map((one) => [one.guarded.gate, one.waits]));
  return plan.gates.flatMap((guarded): Binding[] => {
    const { gate, name, nodes } = guarded;
    const isGuarded =
      matchesAny(path, gate.paths) || nodes.some((key) => matchesAny(path, plan.nodes.get(key)?.stated?.paths ?? []));
    if (!isGuarded) return [];
    const waits = closed.get(gate);
    const first = waits?.[0] === undefined ? undefined : meant(context, waits[0]);
    const requires = renderCondition(gate.requires);
    const statement =
      waits === undefined
        ? `open: requires ${requires}`
        : `closed: requires ${requires}, and waits for ${waits.join(', ')}`;
    const { origin } = gate;
    const source = origin === undefined ? stated('decisis.toml', 1) : stated(origin.path, origin.range.line);
    return [
      { path, by: 'gate', name, decision: waits?.[0], item: first, isBlocking: waits !== undefined, statement, source },
    ];
  });
}

/** Open decisions that hold up the parts of the plan whose files these are. */
function work(context: CheckContext, path: string): Binding[] {
  if (!context.policy.plan.nodes.some(({ paths }) => matchesAny(path, paths))) return [];
  const readiness = evaluateReadiness(planOf(context), context.repository);
  return [...readiness.values()].flatMap(({ node, state, roots }): Binding[] => {
    if (node.stated === undefined || !matchesAny(path, node.stated.paths) || roots.size === 0) return [];
    return [...roots].map((root) => {
      const item = context.items.find((one) => one.item === root.item);
      const { path: file, line } = root.summary;
      return {
        path,
        by: 'work',
        name: node.id,
        decision: root.reference,
        item,
        isBlocking: state === 'blocked',
        statement: `${node.id} is ${state}: ${root.reference} is ${root.summary.status}`,
        source: item === undefined ? stated(file, line) : sourceOfItem(item),
      };
    });
  });
}

/** Locked statements that stand in the file: edits may move them, not change them. */
function locks(context: CheckContext, path: string): Binding[] {
  if (!context.registers.some(({ documents }) => documents.some((document) => document.path === path))) return [];
  return evaluateLocks(context).judged.flatMap(({ entry, statement, verdict }): Binding[] => {
    const isHere = (statement?.path ?? entry.key.slice(0, entry.key.indexOf('#'))) === path;
    if (!isHere || verdict.kind === 'superseded' || verdict.kind === 'lapsed') return [];
    const item = statement === undefined ? undefined : context.items.find((one) => one.item === statement.item);
    const name = nameOfEntry(entry);
    const source = item === undefined ? stated('decisis.lock', 1) : sourceOfItem(item);
    return [
      {
        path,
        by: 'lock',
        name,
        decision: item?.reference ?? name,
        item,
        isBlocking: false,
        statement: entry.text,
        source,
      },
    ];
  });
}

function citations(context: CheckContext, path: string): Binding[] {
  if (context.policy.citations.markers.length === 0) return [];
  const one = overlayView(context.repository, new Map([[path, context.repository.text(path)]]));
  return citationsIn(one, context.policy.citations).map(({ id, register, line }) => {
    const reference = register === undefined ? id : `${register}:${id}`;
    const item = meant(context, reference);
    return {
      path,
      by: 'citation',
      name: reference,
      decision: reference,
      item,
      isBlocking: false,
      statement: item === undefined ? 'no register has it, or several do' : ruling(item),
      source: item === undefined ? stated(path, line) : sourceOfItem(item),
    };
  });
}

/** Decisions whose impacts name the file. */
function impacts(context: CheckContext, path: string): Binding[] {
  const base = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return context.items.flatMap((item): Binding[] => {
    if (!DECISION_KINDS.includes(item.item.kind)) return [];
    const field = item.item.allFields().filter(({ name }) => name === 'impacts');
    // Reading all facets costs much more than this look.
    if (!field.some(({ text }) => text.toLowerCase().includes(base))) return [];
    const index = repositoryIndex(context.repository);
    const named = item.facets().impacts.filter(({ document }) => {
      const name = document?.replace(/#.*$/, '');
      if (name === undefined) return false;
      return name === path || index.find(name, item.document.path).includes(path);
    });
    return named.map(({ text }) => ({
      path,
      by: 'impact',
      name: item.reference,
      decision: item.reference,
      item,
      isBlocking: false,
      statement: text,
      source: sourceOfItem(item),
    }));
  });
}

/** What was decided, else what is asked. */
function ruling({ item, summary }: CheckedItem): string {
  return item.text('outcome') ?? item.text('disposition') ?? summary.title ?? '';
}

function stated(path: string, line: number): EntrySource {
  return { register: null, path, line, digest: null };
}
