const TOKEN =
  /#[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[a-zA-Z_:][\w:]*|\{(?:[^{}"'`]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`)*\}|\[[^\]]*\]|[\d.]+[\w.]*|\S/g;
/** Before a list of labels in brackets. */
const OF_LABELS: ReadonlySet<string> = new Set(['by', 'without', 'on', 'ignoring', 'group_left', 'group_right']);
const WORDS: ReadonlySet<string> = new Set([
  ...OF_LABELS,
  'and',
  'or',
  'unless',
  'atan2',
  'offset',
  'bool',
  'inf',
  'nan',
]);

/**
 * The selectors of a PromQL query, each once: the metrics that it asks, with their labels and without ranges and offsets.
 *
 *     max by (site) (rate(lag_total{queue="a"}[5m])) / on (site) workers
 *                         ^^^^^^^^^^^^^^^^^^^^                    ^^^^^^^
 */
export function selectorsIn(query: string): readonly string[] {
  const tokens = (query.match(TOKEN) ?? []).filter((token) => !token.startsWith('#'));
  const found = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as string;
    const next = tokens[at + 1];
    if (token.startsWith('{')) found.add(token);
    else if (!/^[a-zA-Z_:]/.test(token)) continue;
    else if (OF_LABELS.has(token.toLowerCase()) && next === '(') at = tokens.indexOf(')', at);
    // What calls, and what aggregates by labels, is no metric.
    else if (next === '(' || /^(?:by|without)$/i.test(next ?? '') || WORDS.has(token.toLowerCase())) continue;
    else if (next?.startsWith('{') === true) {
      found.add(`${token}${next}`);
      at += 1;
    } else found.add(token);
    if (at === -1) break;
  }
  return [...found];
}
