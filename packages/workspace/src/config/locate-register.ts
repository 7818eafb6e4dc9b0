import { parse } from 'smol-toml';
import type { DecisisError } from '@decisis/core';
import { readDocumentBytes } from '../files/read-document-bytes.ts';
import { invalidConfig } from './config-problem.ts';
import { CONFIG_FILE } from './find-repository.ts';
import { locateProblems } from './locate-problems.ts';
import type { RawConfig } from './raw-config.ts';

const CONFIG_BYTES = 1024 * 1024;

/**
 * The error that a register of decisis.toml names a path that does not exist, at its place in the file. Undefined when
 * the file does not say so, for settings need not come from one. Reads the file again: only a run that fails pays for it.
 */
export function missingRegister(
  root: string,
  path: string,
  nearest: readonly string[],
): DecisisError<'DCS_CONFIG_INVALID'> | undefined {
  try {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      readDocumentBytes(root, CONFIG_FILE, { documentBytes: CONFIG_BYTES }),
    );
    const raw = parse(text, { maxDepth: 100 }) as RawConfig;
    const index = (raw.register ?? []).findIndex((register) => register.path === path);
    if (index < 0) return undefined;
    const problem = `has the path "${path}", which does not exist`;
    const at = { path: ['register', index, 'path'], at: 'value', problem, expected: 'a path that exists' } as const;
    return invalidConfig(
      CONFIG_FILE,
      locateProblems(text, [at]).map((located) => ({ ...located, nearest })),
    );
  } catch {
    return undefined;
  }
}
