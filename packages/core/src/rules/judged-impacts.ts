import { repositoryIndex } from '../evidence/repository-index.ts';
import type { Impact } from '../facets/impacts.ts';
import { isDocumentPath } from '../model/document-path.ts';
import { impactStanding, type ImpactStanding } from '../propagation/impact-standing.ts';
import type { CheckContext, CheckedItem } from './check-context.ts';

/** An impact of an accepted decision on a document that is here, with how it stands. */
export interface JudgedImpact {
  readonly item: CheckedItem;
  readonly impact: Impact;
  /** Root-relative path of the document. */
  readonly path: string;
  readonly standing: ImpactStanding;
}

const memo = new WeakMap<CheckContext, readonly JudgedImpact[]>();

/** The impacts of accepted decisions on the documents of this repository. Documents that are elsewhere are left out. */
export function judgedImpacts(context: CheckContext): readonly JudgedImpact[] {
  let judged = memo.get(context);
  if (judged === undefined) memo.set(context, (judged = judge(context)));
  return judged;
}

function judge({ items, repository }: CheckContext): JudgedImpact[] {
  const index = repositoryIndex(repository);
  return items.flatMap((item) => {
    if (item.item.status !== 'accepted' || item.item.field('impacts') === undefined) return [];
    return item.facets().impacts.flatMap((impact) => {
      const { document } = impact;
      if (document === undefined || !isDocumentPath(document) || /[*{]/.test(document)) return [];
      const [path, ...others] = index.find(document.replace(/#.*$/, ''), item.document.path);
      if (path === undefined || others.length > 0 || path === item.document.path) return [];
      const text = repository.text(path);
      return text === undefined ? [] : [{ item, impact, path, standing: impactStanding(impact, text, item.item.id) }];
    });
  });
}
