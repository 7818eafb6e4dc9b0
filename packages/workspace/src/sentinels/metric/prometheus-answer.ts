/** One sample of a metrics source: seconds since 1970, and the value as it was written. */
export interface Sample {
  readonly at: number;
  readonly value: string;
}

/** What a source answers: the samples of each series, or why there are none. */
export type MetricAnswer =
  | { readonly kind: 'series'; readonly series: ReadonlyArray<readonly Sample[]> }
  | { readonly kind: 'error'; readonly reason: string };

/** Reads an answer of the HTTP API of Prometheus, of whatever result type. Total: what it does not know is an error. */
export function readPrometheusAnswer(text: string): MetricAnswer {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: 'error', reason: 'the source answers with no JSON' };
  }
  const { status, error, data } = recordOf(body);
  if (status !== 'success')
    return {
      kind: 'error',
      reason: typeof error === 'string' ? `the source answers: ${error}` : 'the source answers with an error',
    };
  const { resultType, result } = recordOf(data);
  if (!Array.isArray(result)) return { kind: 'error', reason: 'the source answers without a result' };
  const list = result as readonly unknown[];
  const series =
    resultType === 'scalar' || resultType === 'string'
      ? [[readSample(list)]]
      : list.map((one) => {
          const { value, values } = recordOf(one);
          return Array.isArray(values) ? values.map(readSample) : [readSample(value)];
        });
  const known = series.map((samples) => samples.filter((sample) => sample !== undefined));
  if (known.some((samples, index) => samples.length !== series[index]?.length))
    return { kind: 'error', reason: 'the source answers with samples that cannot be read' };
  return { kind: 'series', series: known };
}

function readSample(pair: unknown): Sample | undefined {
  if (!Array.isArray(pair)) return undefined;
  const [at, value] = pair as readonly unknown[];
  return typeof at === 'number' && typeof value === 'string' ? { at, value } : undefined;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
