import type { AnswerCache } from '../cache/answer-cache.ts';
import type { CacheKey } from '../cache/cache-key.ts';
import type { Config, RegisterConfig } from './config.ts';

/** Where settings that were once understood are kept, and in the name of which program; undefined keeps nothing. */
export interface ConfigMemory {
  readonly cache: AnswerCache;
  readonly program: string | undefined;
}

/** Reading the settings of a repository loads a parser and judges every pattern in them: 15 ms that a list need not spend. */
const KIND = 'settings';

/** The settings that the same program found in the same bytes of a file; undefined when it kept none. */
export function recallConfig({ cache, program }: ConfigMemory, path: string, bytes: Uint8Array): Config | undefined {
  const kept = program === undefined ? undefined : cache.get(KIND, keyOf(program, path, bytes));
  return kept === undefined ? undefined : decodeConfig(kept);
}

/** Keeps settings for the next run that finds the same bytes. */
export function keepConfig({ cache, program }: ConfigMemory, path: string, bytes: Uint8Array, config: Config): void {
  const text = program === undefined ? undefined : encodeConfig(config);
  if (program !== undefined && text !== undefined) cache.put(KIND, keyOf(program, path, bytes), text);
}

/** Settings as JSON; undefined when they hold something that JSON cannot, beyond the maps of registers. */
export function encodeConfig(config: Config): string | undefined {
  let isPlain = true;
  const registers = config.registers.map((register) => ({
    ...register,
    columns: [...register.columns],
    statuses: [...register.statuses],
  }));
  const text = JSON.stringify({ ...config, registers }, (_name, value: unknown) => {
    if (typeof value === 'object' && value !== null && !isPlainObject(value)) isPlain = false;
    return value;
  });
  return isPlain ? text : undefined;
}

/** What {@link encodeConfig} wrote. */
export function decodeConfig(text: string): Config {
  const config = JSON.parse(text) as Config & { readonly registers: readonly EncodedRegister[] };
  const registers = config.registers.map((register) => ({
    ...register,
    columns: new Map(register.columns),
    statuses: new Map(register.statuses),
  }));
  return { ...config, registers };
}

interface EncodedRegister {
  readonly columns: RegisterConfig['columns'];
  readonly statuses: RegisterConfig['statuses'];
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

function keyOf(program: string, path: string, bytes: Uint8Array): CacheKey {
  return { parts: [program, path], contents: [bytes] };
}
