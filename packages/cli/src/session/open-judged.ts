import { DEFAULT_POLICY, isOutsidePath, type Policy, type RepositoryView } from '@decisis/core';
import type { Config, Repository } from '@decisis/workspace';
import type { Invocation } from '../arguments/command-spec.ts';
import type { CommandContext } from '../commands/command-context.ts';
import { EXIT } from '../exit-codes.ts';
import type { JudgedChange } from './judged-change.ts';
import { openSession, type Session } from './open-session.ts';
import { unlessUnreadable } from './unless-unreadable.ts';

/** Registers that are judged together. */
export interface JudgedRegisters {
  readonly session: Session;
  readonly change: JudgedChange | undefined;
  /** True when the repository may have more of them: what none of these has may stand in another. */
  readonly isPartial: boolean;
  /** Which places the answer speaks of; undefined for all. */
  readonly isAsked: ((path: string) => boolean) | undefined;
}

/** What a check judges. */
export interface Opened extends JudgedRegisters {
  /** Paths of the documents that were named; undefined when none were. */
  readonly asked: readonly string[] | undefined;
  /** The registers that were named, as they are by themselves. */
  readonly named: Session;
  /** Documents that were named and that the repository does not read: nothing of it joins them. */
  readonly apart: JudgedRegisters | undefined;
}

type ViewOf = (repository: Repository, config: Config) => RepositoryView;
/** Opens what is judged, of the paths that are given; the registers of the repository without any. */
type Open = (paths: readonly string[]) => Promise<Pick<JudgedRegisters, 'session' | 'change'>>;

/**
 * The working tree as it is, or the change that the options name; git is needed, and loaded, only for a change. Where there are settings, the
 * whole repository is judged whatever is named: gates, sentinels and authorities name what stands in any register. Only the answer is about
 * what was named then.
 */
export async function openJudged(invocation: Invocation, context: CommandContext, viewOf: ViewOf): Promise<Opened> {
  const paths = invocation.arguments;
  const open = await openerOf(invocation, context, viewOf);
  const named = await open(paths);
  const all = { isAsked: undefined, apart: undefined, named: named.session };
  if (paths.length === 0) return { ...named, ...all, isPartial: false, asked: undefined };
  const asked = documentsOf(named);
  // What lies outside of the repository has no part in it, whatever its settings name.
  const isJoined = named.session.repository.hasConfig && !asked.every(isOutsidePath);
  const whole = isJoined ? await unlessUnreadable(() => open([])) : undefined;
  if (whole === undefined) return { ...named, ...all, isPartial: true, asked };
  const known = documentsOf(whole);
  const inWhole = new Set(known);
  const wanted = new Set(asked);
  const strangers = new Set(asked.filter((path) => !inWhole.has(path)));
  return {
    session: finishedWith(whole.session, named.session),
    change: whole.change,
    isPartial: false,
    isAsked: (path) => wanted.has(path) || !inWhole.has(path),
    asked,
    named: named.session,
    apart:
      strangers.size === 0
        ? undefined
        : {
            session: only(named.session, strangers),
            change: named.change,
            isPartial: true,
            isAsked: (path) => strangers.has(path),
          },
  };
}

/** The policy for documents that the repository does not read: they are no part of its plan, and its sentinels ran already. */
export function policyApart(policy: Policy): Policy {
  return { ...policy, gates: [], plan: DEFAULT_POLICY.plan, sentinels: [] };
}

async function openerOf(invocation: Invocation, context: CommandContext, viewOf: ViewOf): Promise<Open> {
  if (!invocation.has('base') && !invocation.has('head')) {
    return async (paths) => ({
      session: await openSession(invocation, context, paths, 'documents'),
      change: undefined,
    });
  }
  const { judgedChangeOpener } = await import('./judged-change.ts');
  return judgedChangeOpener(invocation, context, viewOf);
}

/** The documents that are judged, and those that stood there at the base, one that the change moved under its earlier path too. */
function documentsOf({ session, change }: Pick<JudgedRegisters, 'session' | 'change'>): readonly string[] {
  const before = change?.change?.registers() ?? [];
  const own = session.inputs.flatMap(({ documents }) => documents.map(({ path }) => path));
  const moved = change?.change
    ?.files()
    .flatMap(({ from, path }) => (from !== undefined && own.includes(path) ? from : []));
  return [...own, ...(moved ?? []), ...before.flatMap(({ documents }) => documents.map(({ source }) => source.path))];
}

/** The registers of a session that have such a document. */
function only(session: Session, paths: ReadonlySet<string>): Session {
  const isIn = session.inputs.map(({ documents }) => documents.some(({ path }) => paths.has(path)));
  return {
    ...session,
    inputs: session.inputs.filter((_, at) => isIn[at]),
    views: session.views.filter((_, at) => isIn[at]),
    registers: session.registers.filter((_, at) => isIn[at]),
  };
}

/** A session that tells what another could not read, too. */
function finishedWith(session: Session, other: Session): Session {
  // A spread would read what is read only when it is asked for.
  return Object.create(session, {
    finish: {
      value: async () => {
        const first = await other.finish(session.leftOut);
        const own = await session.finish();
        return first === EXIT.clean ? own : first;
      },
    },
  }) as Session;
}
