import { readFileSync, realpathSync, statSync } from 'node:fs';
import nodePath from 'node:path';
import { DecisisError } from '@decisis/core';
import { parse, TomlError } from 'smol-toml';
import { checkSchema } from '../../config/check-schema.ts';
import type { Schema } from '../../config/schema.ts';
import { textsSchema } from '../../config/policy/texts-schema.ts';
import { describeSystemError } from '../../files/system-error.ts';

/** What the administrator of a machine lets sentinels reach from it; no repository can add to it. */
export interface Allowance {
  /** Absolute path of the file that says so. */
  readonly path: string;
  /** Programs with exactly these words. */
  readonly commands: ReadonlyArray<readonly string[]>;
  /** Names of environment variables with connection strings. */
  readonly connections: readonly string[];
  /** Hosts that may be asked, `name` or `name:port`. */
  readonly hosts: readonly string[];
  /** Such hosts that may lie at loopback and private addresses. */
  readonly privateHosts: readonly string[];
  /** Whether sentinels of a working tree run too, and not only those of the base of a change. */
  readonly isWorkingTreeTrusted: boolean;
}

/** The environment variable that names the file. */
export const ALLOW_VARIABLE = 'DECISIS_ALLOW';

const MOST_BYTES = 1024 * 1024;

const SCHEMA: Schema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    commands: { type: 'array', items: textsSchema('') },
    connections: textsSchema(''),
    hosts: textsSchema(''),
    'private-hosts': textsSchema(''),
    'working-tree': { type: 'boolean' },
  },
};

interface RawAllowance {
  readonly commands?: ReadonlyArray<readonly string[]>;
  readonly connections?: readonly string[];
  readonly hosts?: readonly string[];
  readonly 'private-hosts'?: readonly string[];
  readonly 'working-tree'?: boolean;
}

/**
 * Reads the file that an administrator wrote. Fails with DCS_SENTINEL_ALLOW_FILE when it cannot be read, is wrong, or lies
 * inside the repository, where a change could bring it along.
 */
export function readAllowance(file: string, root: string): Allowance {
  const path = nodePath.resolve(file);
  const refuse = (problem: string) => new DecisisError('DCS_SENTINEL_ALLOW_FILE', { path: file, problem });
  let real: string;
  let text: string;
  try {
    real = realpathSync(path);
    if (statSync(real).size > MOST_BYTES) throw refuse('is larger than 1 MB');
    text = readFileSync(real, 'utf8');
  } catch (error) {
    if (error instanceof DecisisError) throw error;
    throw refuse(`cannot be read: ${describeSystemError(error)}`);
  }
  const realRoot = realpathSync(root);
  // The link counts as well as what it leads to: whoever can change either can change what is allowed.
  const linked = nodePath.join(realpathSync(nodePath.dirname(path)), nodePath.basename(path));
  if ([real, linked].some((one) => isInside(realRoot, one))) throw refuse('lies inside the repository');
  const raw = parseAllowance(text, refuse);
  return {
    path: real,
    commands: raw.commands ?? [],
    connections: raw.connections ?? [],
    hosts: (raw.hosts ?? []).map((host) => host.toLowerCase()),
    privateHosts: (raw['private-hosts'] ?? []).map((host) => host.toLowerCase()),
    isWorkingTreeTrusted: raw['working-tree'] ?? false,
  };
}

function parseAllowance(text: string, refuse: (problem: string) => DecisisError): RawAllowance {
  let value: unknown;
  try {
    value = parse(text, { maxDepth: 10 });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    throw refuse(`is not valid TOML in line ${error.line}`);
  }
  const [problem] = checkSchema(SCHEMA, value);
  if (problem !== undefined)
    throw refuse(`${problem.problem} at "${problem.path.join('.')}", expected: ${problem.expected}`);
  return value as RawAllowance;
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(nodePath.sep) ? root : `${root}${nodePath.sep}`);
}
