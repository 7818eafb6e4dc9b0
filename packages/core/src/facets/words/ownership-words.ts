import { CueBook } from '../prose/cue-book.ts';

/** What a word does in a statement about who owns something. */
export type OwnershipRole = 'owned-by' | 'owns' | 'carries' | 'hedge';

/* By language: en, de, es, pt, fr, it, pl, ru, vi. Words that mean more than ownership ("belongs to") are left out. */
const OWNED_BY = `owned by|is owned by|are owned by|in der verantwortung von|verantwortet von|wird verantwortet von|propiedad de|es propiedad de|propriedade de|de propriedade de
  |détenu par|détenue par|est la propriété de|di proprietà di|własność|в ведении|находится в ведении|thuộc sở hữu của|thuộc quyền sở hữu của`;
const OWNS = `owns|verantwortet|es dueño de|détient|possiede|sở hữu`;
const CARRIES = `carries|carry|has|have|holds|contains|trägt|hat|enthält|lleva|tiene|contiene|tem|contém|porte|contient|porta|ha|mang|chứa|có`;
/** With one of these a sentence says what is not, was, or may be. */
const HEDGE = `not|never|no|nobody|none|without|longer|formerly|previously|was|were|would|could|should|might|may|if|unless|whether|either|or|instead|until|when|propose*|candidate|example|e g
  |nicht|nie|kein*|niemand|ohne|früher|war|waren|würde|könnte|sollte|wenn|falls|ob|oder|statt|bis|beispiel
  |nunca|nadie|sin|antes|era|sería|podría|debería|si|o|hasta|ejemplo|não|nem|ninguém|sem|seria|poderia|deveria|se|ou|até|exemplo
  |ne|pas|jamais|sans|était|serait|pourrait|devrait|jusqu|exemple|non|mai|nessuno|senza|sarebbe|potrebbe|dovrebbe|fino|esempio
  |nie|bez|był|byłoby|mógłby|powinien|jeśli|albo|lub|нет|не|без|был|была|было|если|или|бы
  |không|chưa|nếu|hoặc|sẽ|có thể|trước đây|ví dụ`;

/** Words about ownership. */
export const OWNERSHIP_WORDS = new CueBook<Exclude<OwnershipRole, 'hedge'>>([
  ['owned-by', OWNED_BY],
  ['owns', OWNS],
  ['carries', CARRIES],
]);

/** Words that make such a statement uncertain. */
export const OWNERSHIP_HEDGES = new CueBook<true>([[true, HEDGE]]);
