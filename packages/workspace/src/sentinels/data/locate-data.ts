import { parse as parseToml } from 'smol-toml';
import { TomlPositions } from '../../config/toml-positions.ts';
import { plainJson } from './plain-json.ts';

type Keys = ReadonlyArray<string | number>;

/** Where the value of some keys begins in a JSON or TOML text that was parsed, as an offset; 0 when that cannot be told. */
export async function locateData(text: string, format: 'json' | 'toml', keys: Keys): Promise<number> {
  if (keys.length === 0) return 0;
  if (format === 'toml')
    return new TomlPositions(text, (quoted) => Object.keys(parseToml(`${quoted} = 0`))[0] as string).find(keys).key;
  const { isNode, parseDocument } = await import('yaml');
  const document = parseDocument(plainJson(text));
  // Of a value that is missing, what it is missing in.
  for (let length = keys.length; length > 0; length -= 1) {
    const node = document.getIn(keys.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
