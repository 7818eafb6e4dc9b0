import { renderConfigSchema } from '@decisis/workspace/writing';
import type { Generator } from './generator.ts';

/** The JSON Schema of decisis.toml, for editors. */
export const configSchema: Generator = {
  name: 'schema of decisis.toml',
  owns: ['packages/workspace/schema/*'],
  files: () => new Map([['packages/workspace/schema/decisis.schema.json', renderConfigSchema()]]),
};
