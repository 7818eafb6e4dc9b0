import { DecisisError, planAddItem, readDocument, sourceOf, takenIds, type Register } from '@decisis/core';
import { nearestNames } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import { applyChange } from '../editing/apply-change.ts';
import { planNewRows } from '../editing/listed-rows.ts';
import { parseAssignments } from '../editing/parse-assignments.ts';
import { changesOf, type DocumentChange } from '../editing/plan-assignments.ts';
import { EXIT } from '../exit-codes.ts';
import { openBranches } from '../session/open-branches.ts';
import { openMergedSession } from '../session/open-merged-session.ts';
import { assertFree } from '../session/taken-id.ts';
import type { CommandContext } from './command-context.ts';

/** Adds an item to a register, written like the others there. */
export async function run(invocation: Invocation, context: CommandContext): Promise<number> {
  const { terminal } = context;
  const [title = '', ...words] = invocation.arguments;
  const { assignments, paths } = parseAssignments(words);
  const id = invocation.value('id');
  const values = {
    ...Object.fromEntries(assignments.map(({ field, value }) => [field, value])),
    ...(id === undefined ? {} : { id }),
    title,
  };
  const session = await openMergedSession(invocation, context, paths);
  const register = registerFor(session.registers, invocation.value('register'));
  const reading = register.documents.find(({ items }) => items.length > 0) ?? register.documents[0];
  if (reading === undefined) throw new DecisisError('DCS_CONFIG_NO_REGISTERS', { folder: register.path, filesRead: 0 });
  const peers = register.documents.filter((document) => document !== reading);
  const { toCompare } = await openBranches(session, invocation, context);
  if (id !== undefined) assertFree(id, undefined, toCompare);
  const plan = planAddItem(reading, values, { peers, taken: takenIds(toCompare, register.name) });
  const { path, before, after } = plan;
  const change: DocumentChange = { path, before, after, changes: changesOf('item', reading, plan), alsoSaid: [] };
  const isDryRun = invocation.flag('dry-run') === true;
  const [record] = before === undefined ? readDocument(sourceOf(path, after), reading.options).items : [];
  const listed = record === undefined ? NOT_LISTED : planNewRows(record, register);
  if (!isDryRun) applyChange(change, reading, session.inputs);
  if (!isDryRun) for (const page of listed.pages) applyChange(page.change, page.reading, session.inputs);
  if (invocation.has('json')) {
    const rows = listed.pages.map((page) => ({ path: page.change.path, changes: page.change.changes }));
    const beside = rows.length + listed.notes.length === 0 ? {} : { listed: rows, notes: listed.notes };
    const result = { id: plan.id ?? null, path, written: !isDryRun, changes: change.changes, ...beside };
    terminal.out(`${JSON.stringify(result, undefined, 2)}\n`);
    return EXIT.clean;
  }
  const { renderChange, renderPlaces } = await import('../output/render-change.ts');
  const { escapeTerminal } = await import('../output/escape-terminal.ts');
  const style = await session.style();
  const lines = [...(await renderChange(change, !isDryRun, style))];
  for (const page of listed.pages) lines.push(...(await renderPlaces(page.change, style)));
  terminal.out(`${[...lines, ...listed.notes.map(escapeTerminal)].join('\n')}\n`);
  return EXIT.clean;
}

const NOT_LISTED: ReturnType<typeof planNewRows> = { pages: [], notes: [] };

/** The register to add to: the only one, or the one whose name or path is meant, ends in it, or else holds it as lists filter. */
function registerFor(registers: readonly Register[], wanted: string | undefined): Register {
  const found = wanted === undefined ? registers : registersCalled(registers, wanted);
  if (found.length === 1) return found[0] as Register;
  const names = registers.map(({ name }) => name);
  const nearest = wanted === undefined ? names.slice(0, 3) : nearestNames(wanted, names);
  throw new DecisisError('DCS_CLI_INVALID_USAGE', {
    problem:
      wanted === undefined ? `there are ${registers.length} registers` : `"${wanted}" names ${found.length} registers`,
    instead:
      nearest.length > 0
        ? `name one: ${nearest.map((name) => `"--register ${name}"`).join(' or ')}`
        : 'run "decisis" to see every register',
  });
}

function registersCalled(registers: readonly Register[], wanted: string): readonly Register[] {
  const of = (test: (known: string) => boolean) => registers.filter(({ name, path }) => test(name) || test(path));
  const named = of((known) => known === wanted || known.endsWith(`/${wanted}`));
  return named.length > 0 ? named : of((known) => known.toLowerCase().includes(wanted.toLowerCase()));
}
