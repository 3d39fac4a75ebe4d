/**
 * CJK radicals that NFKC leaves alone and that PDF writers, and pages made from what they wrote,
 * have in place of plain characters: 第⼀⻚ is 第一页. The pairs are those of Unicode's
 * EquivalentUnifiedIdeograph.txt for the block CJK Radicals Supplement (U+2E80–U+2EFF); the block of
 * Kangxi radicals is folded by NFKC.
 */
const pairs =
  "⺁厂⺅亻⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫" +
  "⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角" +
  "⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦" +
  "⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const plain = new Map<string, string>();
for (let index = 0; index < pairs.length; index += 2) {
  plain.set(pairs.charAt(index), pairs.charAt(index + 1));
}

/** The text with radicals of both blocks as the characters that they stand for, one for one. */
export function foldRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf]/g,
    (radical) => plain.get(radical) ?? radical.normalize("NFKC"),
  );
}
