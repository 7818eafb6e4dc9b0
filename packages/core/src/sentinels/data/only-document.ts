import type { DataSentinel } from '../../policy/sentinels/data-sentinel.ts';
import { isDataPath, parseDataPath, valuesAt } from './data-path.ts';
import { countValues, departuresIn, type DataDeparture } from './evaluate-data.ts';

/**
 * In what a file of one YAML document departs. A path that begins with a document of several may as well be meant for this one: an index
 * is then this document, what is chosen by a value is this document if it has it, and `[*]` either goes through documents or through the values of this one. Of these two readings the
 * one counts that leads to a value; of two that do, one has to hold. What must not be there may stand at the path in neither.
 */
export function departuresInOnly(sentinel: DataSentinel, data: unknown): readonly DataDeparture[] {
  const steps = parseDataPath(sentinel.path);
  const [first] = isDataPath(steps) ? steps : [];
  if (Array.isArray(data) || first === undefined || (typeof first === 'object' && 'key' in first))
    return departuresIn(sentinel, data);
  if (typeof first === 'object' && 'where' in first && valuesAt([data], [first]).length === 0)
    return departuresIn(sentinel, data);
  const asDocument = departuresIn(sentinel, [data]).map(({ keys, ...rest }) => ({ ...rest, keys: keys.slice(1) }));
  if (first !== 'all') return asDocument;
  const own = departuresIn(sentinel, data);
  if (!sentinel.exists || sentinel.count === 0) return [...own, ...asDocument];
  const leadsAsDocument = countValues(sentinel, [data]) > 0;
  if (leadsAsDocument !== countValues(sentinel, data) > 0) return leadsAsDocument ? asDocument : own;
  return own.length === 0 ? own : asDocument;
}
