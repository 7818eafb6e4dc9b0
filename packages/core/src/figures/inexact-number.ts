/** Words before a number that make it a bound or a guess, in the languages that registers are read in. */
const BEFORE = [
  'at least|at most|no more than|not more than|no fewer than|no less than|not fewer than|not less than|up to|fewer than|less than',
  'more than|over|under|above|below|about|approximately|approx\\.?|around|roughly|nearly|almost|some|circa|ca\\.?|c\\.',
  'maximum|max\\.?|minimum|min\\.?|limit|limited to|exceeds?|exceeding|beyond|as many as|as few as|upwards of|in excess of',
  'mindestens|wenigstens|höchstens|maximal|minimal|bis zu|nicht mehr als|nicht weniger als|mehr als|weniger als|über|unter|rund',
  'etwa|ungefähr|knapp|fast|gut|zirka',
  "au moins|au plus|au maximum|au minimum|jusqu['’]à|pas plus de|plus de|moins de|environ|près de|presque|quelque|à peu près",
  'al menos|por lo menos|como mínimo|como máximo|a lo sumo|hasta|más de|menos de|unos|unas|alrededor de|aproximadamente|cerca de|casi',
  'almeno|al massimo|al minimo|fino a|più di|meno di|quasi|massimo|minimo|oltre|intorno a|máximo|mínimo',
  'pelo menos|ao menos|no mínimo|no máximo|até|mais de|mais do que|menos do que|quase',
  'co najmniej|co najwyżej|przynajmniej|najwyżej|maksymalnie|minimalnie|do|więcej niż|mniej niż|około|ok\\.|prawie|ponad',
  'не менее|не более|не больше|не меньше|как минимум|максимум|минимум|до|более|менее|больше|меньше|около|примерно|почти|свыше|по меньшей мере|приблизительно',
  'ít nhất|nhiều nhất|tối đa|tối thiểu|không quá|hơn|dưới|khoảng|gần|tới|lên đến|đến',
  'على الأقل|على الأكثر|لا يقل عن|لا يزيد عن|حتى|حوالي|نحو|تقريبا|أكثر من|أقل من|ما يقارب',
].join('|');
/** The same where no space parts words. */
const ATTACHED = [
  '少なくとも|最大|最小|最低|最多|最高|約|およそ|ほぼ|高々|上限|下限',
  '至少|至多|最少|不超过|不少于|不多于|少于|多于|超过|大约|约|将近|接近|高达',
  '최소|최대|적어도|많아야|약|대략|거의',
].join('|');
const BEHIND = [
  'or more|or fewer|or less|or so|at most|at least|at minimum|at maximum|maximum|max\\.?|minimum|min\\.?|and up|and more|upwards|tops',
  'oder mehr|oder weniger|und mehr|höchstens|mindestens',
  'ou plus|ou moins|et plus|au plus|au moins|au maximum|au minimum|environ',
  'o más|o menos|como máximo|como mínimo|al menos|aproximadamente|o più|o meno|al massimo|almeno|circa',
  'ou mais|ou menos|no máximo|no mínimo|pelo menos',
  'lub więcej|lub mniej|co najmniej|co najwyżej|или более|или больше|или менее|или меньше|не более|не менее|максимум|минимум',
  'trở lên|trở xuống|hoặc hơn|tối đa|tối thiểu|أو أكثر|أو أقل|على الأكثر|على الأقل',
].join('|');

// Between the word and its number: spaces, marks of emphasis and quotation, and words that change nothing.
const BETWEEN = String.raw`[\s:*_"'“„«(\u0060]*(?:(?:of|the|all|de|di|der|die|les|los|las)\s+[*_"'“„«(\u0060]*){0,3}`;
const NUMBER = String.raw`(?<![\p{L}\p{N}.,_-])\d[\d.,]*`;
const JOINED = 'to|or|bis|oder|à|a|ou|o|y|e|do|lub|до|или|đến|hoặc|から|乃至|至|到|或|에서|إلى|أو';

const BOUND_BEFORE = new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:${BEFORE})|${ATTACHED}|[~≈≃≤≥<>±])${BETWEEN}$`, 'iu');
// 2-3 routes   2 to 3 routes   2/3 routes   2 × 3 routes   between 2 and 3 routes
const RANGE_BEFORE = new RegExp(
  `(?:${NUMBER}[*_]*\\s*(?:[-–—‑−~～/×·x]|\\.{2,3}|…|(?<=\\s)(?:${JOINED})(?=\\s))\\s*|(?<![\\p{L}])(?:between|zwischen|entre|tra|fra|między|между)\\s+[*_]*${NUMBER}[*_]*\\s+\\p{L}{1,3}\\s+)[*_]*$`,
  'iu',
);
const BOUND_BEHIND = new RegExp(`^[*_)]*,?\\s{1,3}(?:${BEHIND})(?![\\p{L}\\p{N}])`, 'iu');
const NEAR = 60;

/**
 * What makes a number in a text a bound, a guess or a part of a range: the words with it, for a message. Undefined for a number that is meant as
 * it stands. `start` and `end` are those of the number and of what it counts.
 *
 *     at most 3 routes      3 routes or more      2-3 routes      about ~3 routes
 *     ^^^^^^^                        ^^^^^^^      ^^              ^^^^^^^
 */
export function inexactNumber(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  const found = BOUND_BEFORE.exec(before) ?? RANGE_BEFORE.exec(before);
  const after = BOUND_BEHIND.exec(behind)?.[0] ?? '';
  if (found === null && after === '') return undefined;
  return `${found?.[0] ?? ''}${text.slice(start, end)}${after}`.replaceAll(/\s+/g, ' ').trim();
}
