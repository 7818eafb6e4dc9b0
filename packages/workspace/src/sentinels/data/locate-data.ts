import type { DataFormat } from '@decisis/core';
import { parse as parseToml } from 'smol-toml';
import { TomlPositions } from '../../config/toml-positions.ts';
import { plainJson } from './plain-json.ts';

type Keys = ReadonlyArray<string | number>;

/** Where the value of some keys begins in a text that was parsed, as an offset; 0 when that cannot be told. */
export async function locateData(text: string, format: DataFormat, keys: Keys): Promise<number> {
  if (keys.length === 0) return 0;
  if (format === 'toml')
    return new TomlPositions(text, (quoted) => Object.keys(parseToml(`${quoted} = 0`))[0] as string).find(keys).key;
  const { isNode, parseAllDocuments } = await import('yaml');
  const documents = parseAllDocuments(format === 'json' ? plainJson(text) : text);
  if (!Array.isArray(documents)) return 0;
  const [first, ...rest] = keys;
  const [document, path] =
    documents.length === 1 ? [documents[0], keys] : [documents[typeof first === 'number' ? first : 0], rest];
  const node = document?.getIn(path, true);
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
