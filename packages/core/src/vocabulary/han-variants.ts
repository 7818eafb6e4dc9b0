/**
 * Traditional Chinese characters and Japanese new forms that differ from the simplified ones, each followed by the form
 * they are compared as. Only characters that occur in decision vocabulary are listed.
 */
const PAIRS =
  '決决狀状態态項项題题問问問问應应動动執执業业務务責责負负員员會会議议討讨論论評评審审認认證证據据據据拠据' +
  '選选擇择選选択择擇择備备註注註注說说説说解解見见觀观點点標标準准時时間间關关聯联連连參参與与對对處处' +
  '變变変变單单現现實实実实際际產产産产類类別别級级優优險险険险響响範范圍围囲围條条結结論论後后從从發发発发' +
  '開开閉闭關关関关鎖锁凍冻終终確确錄录録录記记檔档檔档號号稱称簡简內内區区歷历歴历經经経经濟济義义護护讓让' +
  '擱搁懸悬遲迟遅迟緩缓當当達达過过還还進进運运轉转転转週周選选賴赖頼赖輸输違违適适遺遗鍵键鏈链錯错' +
  '門门閱阅領领預预頭头頁页額额願愿顯显風风駁驳驗验験验體体點点檢检検检歸归歸归暫暂暫暂棄弃廢废廃废' +
  '徵征徴征戰战戦战擔担據据擬拟擴扩攔拦敗败數数数数斷断断断術术來来極极構构權权権权樣样様样機机欄栏' +
  '無无為为爲为營营営营獨独環环瑣琐監监盤盘碼码禁禁種种積积穩稳稳稳穏稳約约紅红純纯紀纪級级組组統统綁绑' +
  '維维網网緊紧線线編编縮缩總总総总續续続续缺缺欠欠聲声聽听職职脈脉臨临舊旧旧旧著著處处処处號号補补製制' +
  '規规視视覽览観观計计訂订訊讯託托設设許许訴诉診诊註注詞词試试該该詳详誤误請请課课調调談谈譯译議议變变' +
  '負负財财貢贡貨货買买費费資资質质賞赏購购軌轨軟软較较載载輕轻輪轮輯辑農农遠远邊边邏逻鄰邻醫医釋释' +
  '針针銷销錄录鐘钟長长陣阵階阶隊队隨随難难雜杂離离電电靈灵靜静響响順顺頻频類类驅驱齊齐齡龄龍龙' +
  '価价値值価价値值図图歩步毎每気气済济収收団团児儿両两択择拡扩' +
  '擋挡創创辦办週周採采換换層层節节測测協协個个詢询諮咨讀读屬属誰谁畫画劃划継继壓压樹树儲储撰撰拒拒';

/** Han characters to the form they are compared as. */
export const HAN_VARIANTS: ReadonlyMap<string, string> = readPairs(PAIRS);

function readPairs(pairs: string): Map<string, string> {
  const variants = new Map<string, string>();
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const from = pairs.charAt(index);
    const to = pairs.charAt(index + 1);
    if (from !== to) variants.set(from, to);
  }
  return variants;
}
