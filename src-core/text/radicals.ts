/**
 * Radicals and the characters that look the same (Unicode's EquivalentUnifiedIdeograph.txt); ⼾ as fonts for
 * simplified Chinese draw it.
 */
const supplement =
  '⺂乛⺃乚⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁' +
  '⺹耂⺺肀⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣' +
  '⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户';

const plain = new Map(
  (supplement.match(/../gu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** U+2E80 to U+2FDF: radicals as signs of their own, which no text is written with. */
const radicals = /[\u2e80-\u2fdf]/gu;

/** The text with the characters that people write, and search for, in the place of radicals. */
export function withoutRadicals(text: string): string {
  return text.replace(radicals, (sign) => plain.get(sign) ?? sign.normalize('NFKC'));
}
