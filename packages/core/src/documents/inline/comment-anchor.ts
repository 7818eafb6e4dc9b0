import type { Field } from '../../model/field.ts';
import { isIdShaped } from '../../model/item-id.ts';
import type { FieldName } from '../../model/field-name.ts';
import type { CommentBlock } from '../scan/block.ts';

/** What a machine-readable HTML comment says about the item it stands at. */
export interface CommentAnchor {
  readonly id: string | undefined;
  readonly fields: readonly Field[];
}

const ATTRIBUTE = /([A-Za-z][\w-]{0,30})=(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,200}))/g;
const FIELD_OF_ATTRIBUTE: Readonly<Record<string, FieldName>> = {
  status: 'status',
  state: 'status',
  owner: 'owner',
  due: 'due',
  deadline: 'due',
  supersedes: 'supersedes',
  'superseded-by': 'supersededBy',
  superseded_by: 'supersededBy',
};

/**
 * Reads a comment that marks an item, or undefined for any other comment.
 *
 *     <!-- DECISION-001 -->      <!-- od id=OD-059 status=resolved -->
 *          ^^^^^^^^^^^^                  ^^^^^^        ^^^^^^^^
 */
export function readCommentAnchor(text: string, comment: CommentBlock): CommentAnchor | undefined {
  if (!comment.closed || comment.end - comment.start > 2000) return undefined;
  const body = text.slice(comment.start + 4, comment.end - 3);
  const whole = body.trim();
  if (/^[\p{Lu}][\p{L}\p{N}._-]*$/u.test(whole) && /\d/.test(whole) && isIdShaped(whole)) {
    const start = comment.start + 4 + body.indexOf(whole);
    return {
      id: whole,
      fields: [{ name: 'id', label: '', start, end: start + whole.length, slot: 'attribute', text: whole }],
    };
  }
  let id: string | undefined;
  const fields: Field[] = [];
  for (const match of body.matchAll(ATTRIBUTE)) {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const name = (match[1] as string).toLowerCase();
    const start = comment.start + 4 + match.index + match[0].lastIndexOf(value);
    if (name === 'id') id = value;
    const field = name === 'id' ? 'id' : FIELD_OF_ATTRIBUTE[name];
    if (field !== undefined)
      fields.push({
        name: field,
        label: match[1] as string,
        start,
        end: start + value.length,
        slot: 'attribute',
        text: value,
      });
  }
  return id === undefined ? undefined : { id, fields };
}
