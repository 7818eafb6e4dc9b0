/* Stems of words in a phrase that a book of statuses has found already: what kind of verdict it tells, in the languages that are read. */

/** Words that leave a matter undecided wherever in the sentence they stand. */
export const UNDECIDED =
  /decis|decid|decyzj|agreed|^tbd$|entsch[ie]|beschl|d[ée]cid|zdecyd|реш[её]н|quyết|决|決|결정|^still open$|^noch offen$|unresolved/u;

/** Words for what is put off. */
export const POSTPONED =
  /postpon|defer|put off|carried (?:over|forward)|on hold|tabled|shelved|vertagt|verschoben|zurückgestellt|aufgeschoben|aplazad|pospuest|adiad|report|rinviat|posticipat|odłożon|odroczon|przełożon|отлож|перенес|hoãn|延期|推迟|보류|연기|مؤجل/u;

/** Words for what was refused. */
export const REFUSED =
  /reject|declined|turned down|abgelehnt|verworfen|zurückgewiesen|rechazad|rejeitad|recusad|rejet|refus|respint|rifiut|odrzuc|отклон|отверг|bác|từ chối|拒|却下|否|기각|거부|مرفوض|refused/u;
