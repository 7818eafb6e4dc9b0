import { realpathSync } from 'node:fs';
import { isIP } from 'node:net';
import nodePath from 'node:path';
import type { CommandSentinel, HttpSentinel, MetricSentinel, SentinelOutcome, SqlSentinel } from '@decisis/core';
import { isMetadataHost } from '../http/metadata-host.ts';
import { isPublicAddress } from '../http/public-address.ts';
import { ALLOW_VARIABLE, type Allowance } from './allowance.ts';
import type { Reach } from './reach.ts';

/** A sentinel that asks something outside of the repository, or starts a program. */
export type OutsideSentinel = SqlSentinel | MetricSentinel | HttpSentinel | CommandSentinel;

/** Whether a sentinel may run, and whether it may reach private addresses; or the outcome when it may not. */
export type Permission =
  | { readonly isAllowed: true; readonly isPrivateAllowed: boolean }
  | { readonly isAllowed: false; readonly outcome: SentinelOutcome };

/**
 * Whether a sentinel that asks outside may do so: an administrator must have listed exactly what it asks, in a file that no
 * change can bring along, and its policy must be that of the base. What is not said is not allowed. A program can load any file of the
 * repository, told to or not, so none may be otherwise than the base has it, unless the working tree is trusted.
 */
export function permissionOf(sentinel: OutsideSentinel, reach: Reach, root: string): Permission {
  const { allowance, policyOf } = reach;
  if (asksMetadata(sentinel) && !listed(sentinel, reach).isListed)
    return refused(
      `nobody allows ${subjectOf(sentinel)}`,
      'ask another address: at this one a cloud hands out credentials of the machine',
    );
  if (allowance === undefined)
    return refused(
      `nobody allows ${subjectOf(sentinel)}`,
      `let an administrator write ${allowLines(sentinel, reach).join(' and ')} into a file outside of the repository, and name it with --allow or ${ALLOW_VARIABLE}`,
    );
  if (policyOf === 'working-tree' && !allowance.isWorkingTreeTrusted)
    return refused(
      'it stands in the working tree, and only sentinels of the base of a change are trusted',
      `check with --base, or let an administrator write working-tree = true into ${allowance.path}`,
    );
  const { isListed, isPrivate } = listed(sentinel, reach);
  if (!isListed)
    return refused(
      `nobody allows ${subjectOf(sentinel)}`,
      `let an administrator write ${allowLines(sentinel, reach).join(' and ')} into ${allowance.path}`,
    );
  if (sentinel.kind === 'command' && isInRepository(sentinel.command[0] ?? '', root))
    return refused(
      'its program lies in the repository, so a change could bring it along',
      'use one that is installed outside',
    );
  const foreign = sentinel.kind === 'command' && !allowance.isWorkingTreeTrusted ? foreignReason(reach) : undefined;
  if (foreign !== undefined)
    return refused(
      foreign,
      `read what the change does, then run the command without Decisis; or, where branches of strangers are never checked, let an administrator write working-tree = true into ${allowance.path}`,
    );
  return { isAllowed: true, isPrivateAllowed: isPrivate };
}

const HOW = { changed: 'is not as the base has it', added: 'is not in the base', gone: 'of the base is gone' } as const;

/** Why a program could run something else than the base has; undefined when it cannot. */
function foreignReason({ foreign }: Reach): string | undefined {
  if (foreign === undefined) return 'nobody knows whether the files that it may load are those of the base';
  const file = foreign();
  return file === undefined ? undefined : `${file.path} ${HOW[file.how]}, and the command may load it`;
}

function listed(
  sentinel: OutsideSentinel,
  { allowance }: Reach,
): { readonly isListed: boolean; readonly isPrivate: boolean } {
  if (allowance === undefined) return { isListed: false, isPrivate: false };
  switch (sentinel.kind) {
    case 'sql':
      return { isListed: allowance.connections.includes(sentinel.connection), isPrivate: false };
    case 'command': {
      const words = JSON.stringify(sentinel.command);
      return { isListed: allowance.commands.some((command) => JSON.stringify(command) === words), isPrivate: false };
    }
    case 'http':
    case 'metric': {
      const names = hostsOf(sentinel.url);
      const isPrivate = names.some((name) => allowance.privateHosts.includes(name));
      return { isListed: isPrivate || names.some((name) => allowance.hosts.includes(name)), isPrivate };
    }
  }
}

/** The host of an address, with its port and without when it is the usual one. */
function hostsOf(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { host, hostname, port, protocol } = new URL(url);
  return port === '' ? [hostname, `${hostname}:${protocol === 'https:' ? '443' : '80'}`] : [host];
}

function subjectOf(sentinel: OutsideSentinel): string {
  switch (sentinel.kind) {
    case 'sql':
      return `the connection ${sentinel.connection}`;
    case 'command':
      return `the command ${JSON.stringify(sentinel.command)}`;
    case 'http':
    case 'metric':
      return `the host ${hostsOf(sentinel.url)[0] ?? sentinel.url}`;
  }
}

/** The lines that would allow a sentinel, each with what is allowed already, so that it can take the place of the old one. */
function allowLines(sentinel: OutsideSentinel, { allowance, policyOf }: Reach): readonly string[] {
  const line = lineFor(sentinel, allowance);
  return policyOf === 'working-tree' && allowance?.isWorkingTreeTrusted !== true
    ? [line, 'working-tree = true']
    : [line];
}

function lineFor(sentinel: OutsideSentinel, allowance: Allowance | undefined): string {
  const line = (key: string, known: readonly unknown[] | undefined, added: unknown): string =>
    `${key} = [${[...(known ?? []), added].map((one) => JSON.stringify(one)).join(', ')}]`;
  switch (sentinel.kind) {
    case 'sql':
      return line('connections', allowance?.connections, sentinel.connection);
    case 'command':
      return line('commands', allowance?.commands, sentinel.command);
    case 'http':
    case 'metric': {
      const [host = ''] = hostsOf(sentinel.url);
      return isPrivateHost(sentinel.url)
        ? line('private-hosts', allowance?.privateHosts, host)
        : line('hosts', allowance?.hosts, host);
    }
  }
}

/** Whether a sentinel asks where nobody should be advised to let it: such a line might be copied without a thought. */
function asksMetadata(sentinel: OutsideSentinel): boolean {
  return 'url' in sentinel && URL.canParse(sentinel.url) && isMetadataHost(new URL(sentinel.url).hostname);
}

/** Whether an address says by itself that it is none of the public internet. */
function isPrivateHost(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const name = new URL(url).hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name.endsWith('.localhost') || (isIP(name) !== 0 && !isPublicAddress(name));
}

function isInRepository(program: string, root: string): boolean {
  // A bare name is looked up in the folders of the system only.
  if (!program.includes('/')) return false;
  try {
    return !nodePath.relative(realpathSync(root), realpathSync(nodePath.resolve(root, program))).startsWith('..');
  } catch {
    return false;
  }
}

function refused(reason: string, hint: string): Permission {
  return { isAllowed: false, outcome: { kind: 'unobserved', reason, hint } };
}
