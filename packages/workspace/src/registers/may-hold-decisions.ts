// Reading a document for its items costs much more than looking at it. This is the look: it may pass a document that holds
// nothing, and must not stop one that holds decisions.

const STEMS = [
  ['decis', 'decid', 'question', 'status', 'approv', 'proposal', 'rationale', 'deferr', 'assumption', 'ruling'],
  ['verdict', 'open item', 'open point', 'carry-forward', 'locked', 'ratif', 'adr', 'resolved', 'outcome'],
  ['entscheid', 'beschl', 'frage', 'offene punkte', 'annahme'],
  ['statut', 'hypoth', 'trancher'],
  ['estado', 'pregunta', 'pendiente', 'acuerdo', 'supuesto'],
  ['pergunta', 'pendente', 'estado'],
  ['domand', 'stato', 'quesit', 'verdett'],
  ['decyz', 'pytan', 'stan:', 'ustalen', 'rozstrzyg'],
].flat();

const STEM = new RegExp(STEMS.join('|'), 'gi');
const MARK = /[#|>*+\-[`_\d]/;
const LONGEST_TITLE = 120;

// No list of words is complete for a language that is not English; such documents are few, so they all pass.
const FOREIGN_LETTER = /[\u00c0-\u1fff\u3040-\u9fff\uac00-\ud7af]/g;
const FOREIGN_LETTERS = 10;

// "## D-001", "| OD4 |", "- **Q2**", "[OD-024]", "DC-1. …?": an identifier where an item begins.
const ITEM_ID = /^[\s>|#*+\-.)[\]`~_(\d]{0,40}[A-Z][A-Z0-9]{0,9}[-_. ]?\d{1,6}\b/m;
const PATH_SIGN =
  /adr|decis|entscheid|decyz|rfc|rfd|kep\.ya?ml$|open[-_ ]?(?:question|item|point)|question|register|registro|verdict/i;

/** Whether the first part of a document, or its path, gives any reason to read it for decisions. Linear, a few 10 MB/s. */
export function mayHoldDecisions(path: string, head: string): boolean {
  return PATH_SIGN.test(path) || ITEM_ID.test(head) || hasTellingLine(head) || isForeign(head);
}

/** A word about decisions in a title, a label, a table or a list item; in running text it says nothing. */
function hasTellingLine(head: string): boolean {
  STEM.lastIndex = 0;
  for (let match = STEM.exec(head); match !== null; match = STEM.exec(head)) {
    const start = head.lastIndexOf('\n', match.index) + 1;
    const next = head.indexOf('\n', match.index);
    const end = next < 0 ? head.length : next;
    if (end - start <= LONGEST_TITLE || MARK.test(head.slice(start, end).trimStart().charAt(0))) return true;
    STEM.lastIndex = end;
  }
  return false;
}

function isForeign(head: string): boolean {
  FOREIGN_LETTER.lastIndex = 0;
  for (let count = 0; count < FOREIGN_LETTERS; count += 1) if (!FOREIGN_LETTER.test(head)) return false;
  return true;
}
