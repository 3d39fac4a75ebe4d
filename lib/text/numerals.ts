/** Numbers as Chinese reports print them: digits of every width, 万, 一百零三, 余, 近, %. */

/** A counted number in folded text. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly counter: string | null;
  readonly approximate: boolean;
  readonly step: number;
}

/** A stretch of digits that counts nothing we may use: a date, an ordinal, a range, a misprint. */
export interface NoNumeral {
  readonly from: number;
  readonly to: number;
  /** The year it names, when it is one. */
  readonly year: number | null;
}

const counters = "件宗起例份封条项篇次个元%场期人家户幅部批类名部册张处笔";
const brackets: Readonly<Record<string, string>> = { "（": "）", "【": "】", "〔": "〕" };
const longCounters = ["个百分点", "件次", "人次", "份次", "条次"];
/** Of a Chinese numeral: 一个, 一次, 一项, 三类 are idioms more often than counts. */
const chineseCounters = "件宗起例份封条篇项次元部";
/** What a number in brackets counts; （1）个人信息 is an item of a list. */
const bracketedCounters = "件宗起份封条";
const chineseDigits = "零一二三四五六七八九";
/** As cheques are written: 壹拾陆. */
const formal = "壹贰叁肆伍陆柒捌玖拾佰仟";
const plainOf = "一二三四五六七八九十百千";
const chineseNumeral = `零〇一二两三四五六七八九十百千万亿${formal}`;
const numeric = new RegExp(`[0-9${chineseNumeral}]`, "g");
const anyNumeric = new RegExp(`[0-9\\uff10-\\uff19${chineseNumeral}\\u2e80-\\u2fdf]`);
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };
const roundersBefore = [
  "近",
  "约",
  "约有",
  "约为",
  "超",
  "逾",
  "超过",
  "大约",
  "将近",
  "接近",
  "不少于",
  "不足",
];
const roundersAfter = ["以上", "左右", "上下"];

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

/** ⑧, Ⅷ or ½: a digit of another kind. */
function isOddDigit(character: string): boolean {
  // Nearly all neighbours of a number are words and marks; the class of all digits is large.
  if (character === "" || (character >= "一" && character <= "龥")) return false;
  return !"，。、；：（）“”《》%".includes(character) && /\p{N}/u.test(character);
}

function endOf(text: string, from: number, accepts: (character: string) => boolean): number {
  let end = from;
  while (end < text.length && accepts(text.charAt(end))) end++;
  return end;
}

/** 一百零三 is 103; null for what is no well-formed numeral. */
function readChinese(word: string): number | null {
  let whole = 0;
  let section = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  let zero = false;
  for (const character of word) {
    const unit = units[character];
    if (unit === undefined) {
      const plain =
        character === "两" ? 2 : character === "〇" ? 0 : chineseDigits.indexOf(character);
      if (digit !== null && (digit !== 0 || plain === 0)) return null;
      zero = plain === 0 || (zero && digit === 0);
      digit = plain;
    } else if (unit >= 1e4) {
      section = (section + (digit ?? 0)) * unit;
      if (section === 0) return null;
      whole += section;
      section = 0;
      digit = null;
      last = Number.POSITIVE_INFINITY;
    } else {
      // 近百件 and 逾千件 leave the digit out as 十件 does.
      const bare = unit === 10 || word.length === 1;
      if (unit >= last || (digit === null && !bare)) return null;
      section += (digit ?? 1) * unit;
      last = unit;
      digit = null;
    }
  }
  // 二百五 is 250 to those who write it, 205 to nobody.
  if (digit !== null && !zero && last !== 10 && section + whole > 0) return null;
  return whole + section + (digit ?? 0);
}

/** The place value of the last digit that is not 0: 600余 stands for 600–699. */
function looseStep(value: number, step: number): number {
  let wide = step;
  while (value !== 0 && value % (wide * 10) === 0) wide *= 10;
  return wide;
}

function counterAt(text: string, at: number): string | null {
  const one = text.charAt(at);
  if (one === "" || !counters.includes(one)) return null;
  return longCounters.find((each) => text.startsWith(each, at)) ?? one;
}

/** Reads multiplier, rounding and counter behind the digits that end at `to`. */
function finish(
  text: string,
  from: number,
  digitsEnd: number,
  digits: number,
  decimals: number,
  chinese: boolean,
): Numeral | NoNumeral {
  let to = digitsEnd;
  let value = digits;
  let step = Number(`1e-${decimals}`);
  let rounded = roundersBefore.some((each) => text.endsWith(each, from));
  const takeRounder = () => {
    if ("余多来".includes(text.charAt(to) || " ")) {
      rounded = true;
      to++;
    }
  };
  takeRounder();
  const multiplier = chinese ? undefined : units[text.charAt(to)];
  if (multiplier !== undefined) {
    to++;
    // 1.1 × 10000 is 11000.000000000002.
    value = Math.round(value * multiplier * 100) / 100;
    step = Math.round(step * multiplier * 100) / 100;
    takeRounder();
    // 1万2千 is read by nobody without doubt.
    const end = endOf(text, to, (c) => isDigit(c) || units[c] !== undefined);
    if (end > to) return { from, to: end, year: null };
  }
  // 共计28（件）
  const aside = text.charAt(to) === "（" ? counterAt(text, to + 1) : null;
  const counter =
    aside !== null && text.charAt(to + 1 + aside.length) === "）" ? aside : counterAt(text, to);
  if (counter !== null) to += counter.length + (aside === null ? 0 : 2);
  if (roundersAfter.some((each) => text.startsWith(each, to))) rounded = true;
  const approximate = rounded || (multiplier !== undefined && counter !== "元");
  const whole =
    counter === "元" || counter === "%" || multiplier !== undefined
      ? Number.isFinite(value)
      : decimals === 0;
  if (counter === null && !rounded && multiplier === undefined) {
    // A bare number counts only where the words say so: 申请数量为0，.
    const stated = "为是：".includes(text.charAt(from - 1) || " ");
    const ends = to === text.length || "，。；、）".includes(text.charAt(to));
    if (!stated || !ends) return { from, to: digitsEnd, year: null };
  }
  // 20251231件 is a date, 13812345678件 a telephone.
  const grouped = text.slice(from, digitsEnd).includes("，");
  const absurd = !grouped && digits >= 1e7 && multiplier === undefined && counter !== "元";
  if (!whole || absurd || (counter === null && (rounded || multiplier !== undefined))) {
    return { from, to, year: null };
  }
  return {
    from,
    to,
    value,
    counter,
    approximate,
    step: approximate ? looseStep(value, step) : step,
  };
}

/** 收到申请（4）件, 办结【33】件: the numeral that the brackets at `from` hold, brackets included. */
function readBracketed(text: string, from: number): Numeral | null {
  const close = brackets[text.charAt(from - 1)];
  if (close === undefined || from < 2 || /[第。；：、！？）】]/.test(text.charAt(from - 2)))
    return null;
  const to = endOf(text, from, isDigit);
  const counter = text.charAt(to + 1);
  if (text.charAt(to) !== close || to - from > 6 || /^0\d/.test(text.slice(from, to))) return null;
  if (counter === "" || !bracketedCounters.includes(counter)) return null;
  const value = Number(text.slice(from, to));
  return { from: from - 1, to: to + 2, value, counter, approximate: false, step: 1 };
}

function namesYear(text: string, at: number): boolean {
  return /^20\d\d年/.test(text.slice(at));
}

function readDigits(text: string, from: number): Numeral | NoNumeral {
  let to = endOf(text, from, isDigit);
  let digits = text.slice(from, to);
  const previous = text.charAt(from - 1);
  // 3.2025年重点工作: the third of a list.
  if (text.charAt(to) === "." && namesYear(text, to + 1)) return { from, to: to + 1, year: null };
  const listed = previous === "." && namesYear(text, from);
  let garbled = !listed && (/[A-Za-z.\-~/_^#+第×]/.test(previous) || isOddDigit(previous));
  for (let groups = 0; "， ".includes(text.charAt(to) || "x"); groups++) {
    const end = endOf(text, to + 1, isDigit);
    const group = text.slice(to + 1, end);
    if (group === "") break;
    const spacedYear = text.charAt(to) === " " && text.charAt(end) === "年";
    const grouped = text.charAt(to) === "，" && group.length === 3 && !digits.startsWith("0");
    if (!spacedYear && !(grouped && (groups > 0 || digits.length <= 3))) garbled = true;
    digits += group;
    to = end;
  }
  let decimals = 0;
  if (text.charAt(to) === "." && isDigit(text.charAt(to + 1))) {
    const end = endOf(text, to + 1, isDigit);
    decimals = end - to - 1;
    digits += text.slice(to, end);
    to = end;
  }
  const next = text.charAt(to);
  // 2024全年, 2024以来
  if (!garbled && /^20\d\d$/.test(digits) && /^(?:全年|以来)/.test(text.slice(to, to + 2)))
    return { from, to, year: Number(digits) };
  if (next === "年" && decimals === 0) {
    const year = Number(digits);
    const end = text.charAt(to + 1) === "度" ? to + 2 : to + 1;
    return { from, to: end, year: !garbled && year > 1900 && year < 2100 ? year : null };
  }
  if ("月日号时点分周届第".includes(next || " ")) return { from, to: to + 1, year: null };
  if ("-~至到/.×".includes(next || " ") && isDigit(text.charAt(to + 1))) {
    // A range, a version, a date: neither end is a count.
    const end = endOf(text, to + 1, (c) => isDigit(c) || "-~/.至到".includes(c));
    // 2020-2024年 is no year, but surely not the last of them alone.
    const years =
      text.charAt(end) === "年" && /^(20\d\d)[-~至到]20\d\d$/.exec(text.slice(from, end));
    if (years) return { from, to: end + 1, year: Number(years[1]) };
    // 1-6月: what a range is of goes with it.
    const [months = ""] = /^月份?/.exec(text.slice(end, end + 2)) ?? [];
    return { from, to: end + months.length, year: null };
  }
  const misprinted = /^0\d/.test(digits) || digits.length > 15 || /[A-Za-z_^]/.test(next);
  if (garbled || misprinted || isOddDigit(next)) return { from, to, year: null };
  return finish(text, from, to, Number(digits), decimals, false);
}

function readChineseDigits(text: string, from: number): Numeral | NoNumeral {
  const to = endOf(text, from, (c) => chineseNumeral.includes(c));
  const none: NoNumeral = { from, to, year: null };
  const before = text.charAt(from - 1);
  if (to - from > 12 || /[第每某之同逐任唯这那哪几\dA-Za-z.]/.test(before)) return none;
  // 数十件 are some tens, 申请数三十六件 are 36.
  if (before === "数" && units[text.charAt(from)] !== undefined) return none;
  // 百件 is said of a round number only.
  if (to - from === 1 && "百千".includes(text.charAt(from)) && !/[近约超逾]/.test(before))
    return none;
  const value = readChinese(
    text
      .slice(from, to)
      .replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (each) => plainOf[formal.indexOf(each)] ?? each),
  );
  if (value === null) return none;
  const rounder = "余多".includes(text.charAt(to) || " ") ? 1 : 0;
  const counter = text.charAt(to + rounder) || " ";
  const bareZero = value === 0 && before === "为";
  if (!chineseCounters.includes(counter) && !bareZero) return none;
  // 一部分, 三部委
  if (counter === "部" && !"，。；、）".includes(text.charAt(to + rounder + 1))) return none;
  // 一项, 一次, 合在一起
  if (/^(?:.?一[项次]|在一起)$/.test(before + text.slice(from, to) + counter)) return none;
  // 第三十二、三十三条 names articles of a law.
  if ("条项".includes(counter) && text.slice(Math.max(0, from - 9), from).includes("第"))
    return none;
  return finish(text, from, to, value, 0, true);
}

/** Whether a printed text can hold a number at all. */
export function mayCount(text: string): boolean {
  return anyNumeric.test(text);
}

/** 12、15件: which of them is counted, nobody knows; 2、2023年 is the second of a list. */
function isListed(text: string, at: number, last: Numeral | NoNumeral | undefined): boolean {
  if (last === undefined || "value" in last || last.to !== at - 1) return false;
  if (last.to - last.from < 3 && namesYear(text, at)) return false;
  return text.charAt(at - 1) === "、" && isDigit(text.charAt(at - 2));
}

/** Every number of a folded text in order, those that count nothing included. */
export function scanNumerals(text: string): (Numeral | NoNumeral)[] {
  const found: (Numeral | NoNumeral)[] = [];
  numeric.lastIndex = 0;
  while (numeric.test(text)) {
    const at = numeric.lastIndex - 1;
    const digit = isDigit(text.charAt(at));
    const one = digit
      ? (readBracketed(text, at) ?? readDigits(text, at))
      : readChineseDigits(text, at);
    // 一 of 下一年度 is part of a word, a date in digits is not.
    if ("value" in one || digit)
      found.push(isListed(text, at, found.at(-1)) ? { from: at, to: one.to, year: null } : one);
    numeric.lastIndex = Math.max(one.to, at + 1);
  }
  return found;
}
