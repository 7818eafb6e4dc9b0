import {
  choosesNothing,
  departuresIn,
  departuresInOnly,
  isDataPath,
  parseDataPath,
  type DataDeparture,
  type DataFormat,
  type DataSentinel,
  type DataStep,
  type SentinelMatch,
  type TripwireResult,
} from '@decisis/core';
import { overFiles, type FileAnswer, type FileJudge } from '../over-files.ts';
import type { SentinelRunner } from '../sentinel-runner.ts';
import { locateData } from './locate-data.ts';
import { formatOf, parseData, type ParsedData } from './parse-data.ts';

const FORMATS: readonly DataFormat[] = ['json', 'toml', 'yaml'];

/** Looks at values in JSON, TOML and YAML. */
export const dataJudge: FileJudge<DataSentinel> = { nothing: () => 'there is no value to judge', judge };

/** Runs the sentinels over structured data. */
export const dataRunner: SentinelRunner<DataSentinel> = {
  run: (sentinels, run) => Promise.all(sentinels.map((sentinel) => overFiles(dataJudge, sentinel, run))),
  tryTripwires: (sentinels) => Promise.all(sentinels.map(tryTripwire)),
};

async function tryTripwire(sentinel: DataSentinel): Promise<TripwireResult> {
  const { tripwire, format, files } = sentinel;
  if (tripwire === undefined) return 'none';
  const told = format ?? files.include.map(formatOf).find((one) => one !== undefined);
  // Without a told format, the first in which the sample is data at all.
  for (const one of told === undefined ? FORMATS : [told]) {
    const parsed = await parseData(tripwire, one);
    if ('data' in parsed) return departures(sentinel, parsed).length > 0 ? 'fails' : 'passes';
  }
  return 'unobserved';
}

async function judge(sentinel: DataSentinel, text: string, path: string): Promise<FileAnswer> {
  const format = sentinel.format ?? formatOf(path);
  if (format === undefined) return { matches: [], judged: 0, unread: 'its ending tells no format' };
  const parsed = await parseData(text, format);
  if ('problem' in parsed) {
    const { problem, offset } = parsed;
    return { matches: [], judged: 0, unread: problem, ...(offset === undefined ? {} : { at: placeOf(text, offset) }) };
  }
  const { documents = 1, offsetOf } = parsed;
  const first = firstStep(sentinel);
  // Each of no documents is as asked.
  if (documents === 0 && first === 'all' && sentinel.exists && sentinel.count === undefined)
    return { matches: [], judged: 0 };
  if (documents > 1 && typeof first === 'object' && 'key' in first)
    return {
      matches: [],
      judged: 0,
      unread: `it holds ${documents} documents, and its "path" begins with none of them, as "[0]" or "[*]" would`,
    };
  if (sentinel.count === undefined && isNothingChosen(sentinel, parsed)) return { matches: [], judged: 0 };
  const matches: SentinelMatch[] = [];
  for (const { path: asked, problem, keys } of departures(sentinel, parsed)) {
    const offset = offsetOf?.(keys) ?? (format === 'yaml' ? 0 : await locateData(text, format, keys));
    matches.push({ path, ...placeOf(text, offset), excerpt: `${asked} ${problem}` });
  }
  return { matches, judged: 1 };
}

function departures(
  sentinel: DataSentinel,
  { data, documents, offsetOf }: Extract<ParsedData, { readonly data: unknown }>,
): readonly DataDeparture[] {
  return documents === 1 && offsetOf !== undefined ? departuresInOnly(sentinel, data) : departuresIn(sentinel, data);
}

/** Whether the path chooses by a value that nothing here has, as a kind of which this file holds none. */
function isNothingChosen(
  { path }: DataSentinel,
  { data, documents }: Extract<ParsedData, { readonly data: unknown }>,
): boolean {
  const steps = parseDataPath(path);
  if (!isDataPath(steps)) return false;
  return choosesNothing(data, steps) && (documents !== 1 || Array.isArray(data) || choosesNothing([data], steps));
}

function firstStep({ path }: DataSentinel): DataStep | undefined {
  const steps = parseDataPath(path);
  return isDataPath(steps) ? steps[0] : undefined;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
