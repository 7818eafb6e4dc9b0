import { followTrace } from '../tracing/follow-trace.ts';
import type { CheckedItem } from '../rules/check-context.ts';
import type { GeneratingSubject, Tracing } from './generating-subject.ts';

/**
 * What came of every `[[trace]]`, for programs: each requirement with the items that answer it and the items that answer none, or each
 * item with the documents that name it. A trace that could not be followed says why.
 */
export function traceJson({ registers }: GeneratingSubject, { policy, repository }: Tracing): readonly object[] {
  return policy.traces.map((trace) => {
    const { name, register } = trace;
    const followed = followTrace(trace, registers, repository);
    if (followed.kind === 'problem') return { name, register, problem: followed.problem };
    if (followed.kind === 'documents')
      return {
        name,
        register,
        items: followed.arrivals.map(({ item, paths }) => ({ ...itemJson(item), namedIn: paths })),
      };
    const { asked, namings } = followed;
    return {
      name,
      register,
      requirements: asked.map((one) => ({
        id: one.id,
        path: one.path,
        line: one.line,
        answeredBy: namings.filter(({ named }) => named.includes(one)).map(({ item }) => itemJson(item)),
      })),
      answerNone: namings.filter(({ named }) => named.length === 0).map(({ item }) => itemJson(item)),
      unknown: namings.flatMap(({ item, unknown }) => unknown.map((id) => ({ id, namedBy: item.reference }))),
    };
  });
}

function itemJson({ reference, summary }: CheckedItem): object {
  const { title, status, path, line } = summary;
  return { id: reference, title, status, path, line };
}
