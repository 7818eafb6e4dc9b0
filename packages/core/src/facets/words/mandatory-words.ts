/**
 * How each language says, behind a list, that what it names must be there. Every word is a pattern, with what parts it from
 * the list; none of them captures.
 */
export const MANDATORY: readonly string[] = [
  String.raw`\s(?:is|are)\s(?:always\s)?(?:mandatory|required|obligatory|compulsory|not optional)`,
  String.raw`\s(?:must|shall)\s(?:always\s)?be\s(?:set|given|named|filled(?:\s(?:in|out))?|recorded|stated|present|provided|specified)`,
  String.raw`\s(?:ist|sind)\s(?:immer\s)?(?:pflicht|pflichtfelder|verpflichtend|zwingend|obligatorisch|erforderlich|anzugeben)`,
  String.raw`\s(?:muss|müssen)\s(?:immer\s)?(?:angegeben|genannt|gesetzt|ausgefüllt|eingetragen)\s(?:werden|sein)`,
  String.raw`\s(?:es|son)\s(?:siempre\s)?obligatori[oa]s?`,
  String.raw`\s(?:est|sont)\s(?:toujours\s)?obligatoires?`,
  String.raw`\s(?:è|sono)\s(?:sempre\s)?obbligatori[aeo]?`,
  String.raw`\s(?:é|são)\s(?:sempre\s)?obrigatóri[ao]s?`,
  String.raw`\s(?:jest|są)\s(?:zawsze\s)?(?:obowiązkow[aey]|wymagan[aey])`,
  String.raw`\s(?:всегда\s)?обязател(?:ен|ьн[аоы])`,
  String.raw`\s(?:luôn\s)?là\sbắt\sbuộc`,
  String.raw`は(?:すべて|必ず)?必須(?:です|である|とする)?`,
  String.raw`(?:都|均)?(?:是|为|為)?必[填须須](?:项|項|字段|欄位)?`,
  String.raw`(?:은|는|이|가)\s필수(?:입니다|이다|다)?`,
  String.raw`\sإلزامي(?:ة|ان|ون)?`,
];
