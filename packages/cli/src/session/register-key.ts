import type { ReadOptions } from '@decisis/core';
import type { CacheKey, RegisterInput } from '@decisis/workspace';

/**
 * Everything that decides how a register is read: the program, its documents to the byte, what the run reads with, and all
 * that decisis.toml says about it.
 */
export function registerKey(program: string, input: RegisterInput, options: ReadOptions): CacheKey {
  const { name, path, documents, config } = input;
  const places = documents.flatMap((document) => [document.path, document.file]);
  return {
    parts: [program, name, path, inFull(options), inFull(config ?? null), ...places],
    contents: documents.map(({ bytes }) => bytes),
  };
}

/** Everything that decides what is detected in one document. */
export function documentKey(program: string, path: string, bytes: Uint8Array, options: ReadOptions): CacheKey {
  return { parts: [program, path, inFull(options)], contents: [bytes] };
}

/** Settings as text, also those that nobody here has ever heard of. */
export function inFull(settings: unknown): string {
  return JSON.stringify(settings, (_name, value: unknown) => (value instanceof Map ? ['map', ...value] : value));
}
