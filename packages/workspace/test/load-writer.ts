// Only the errors of core are needed to write. Without the rest a process starts soon, with the same system calls each time.
import { registerHooks } from 'node:module';

const errors = new URL('./errors/decisis-error.ts', import.meta.resolve('@decisis/core')).href;
registerHooks({
  resolve: (specifier, context, next) => next(specifier === '@decisis/core' ? errors : specifier, context),
});

export const { isDecisisError } = await import('@decisis/core');
export const { nodeHost } = await import('../src/files/write-host.ts');
export const { writeFileAtomically } = await import('../src/files/write-file-atomically.ts');
