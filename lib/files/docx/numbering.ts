/** The numbers that Word writes before paragraphs by itself: （一）, 1., 第二条. */
import { child, childrenOf, settingOf, switchOf, type XmlElement } from "./xml";

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2` with the levels' numbers in it. */
  readonly text: string;
  /** All numbers in it are plain digits. */
  readonly legal: boolean;
}

interface List {
  /** Lists that are made from one definition count on together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

/** Tells the number of each numbered paragraph as the document goes on. */
export type Counter = (list: string, level: number) => string;

const digits = "零一二三四五六七八九";

/** 0 to 9,999 as Chinese writes it: 十二, 二十, 一百零三. */
export function toChinese(number: number): string {
  if (number < 10) return digits.charAt(number);
  if (number < 20) return `十${number === 10 ? "" : digits.charAt(number - 10)}`;
  const unit = number >= 1000 ? 1000 : number >= 100 ? 100 : 10;
  const rest = number % unit;
  const name = unit === 1000 ? "千" : unit === 100 ? "百" : "十";
  const gap = rest > 0 && rest < unit / 10 ? "零" : "";
  const tail = rest === 0 ? "" : rest >= 10 && rest < 20 ? `一${toChinese(rest)}` : toChinese(rest);
  return `${digits.charAt(Math.floor(number / unit))}${name}${gap}${tail}`;
}

function toRoman(number: number): string {
  const parts: [number, string][] = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = Math.min(number, 399);
  let text = "";
  for (const [value, sign] of parts) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}

function toLetters(number: number): string {
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

/** A number in one of the formats of the file format (ST_NumberFormat). */
export function formatNumber(number: number, format: string): string {
  if (number < 1 || number > 9999) return String(number);
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "chineseLegalSimplified":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return toChinese(number);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(number)]
        .map((digit) => (digit === "0" ? "〇" : toChinese(+digit)))
        .join("");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(number)].map((digit) => String.fromCharCode(0xff10 + +digit)).join("");
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "upperRoman":
      return toRoman(number);
    case "lowerRoman":
      return toRoman(number).toLowerCase();
    case "upperLetter":
      return toLetters(number);
    case "lowerLetter":
      return toLetters(number).toLowerCase();
    default:
      return String(number);
  }
}

function readLevels(definition: XmlElement | null): Map<number, Level> {
  return new Map(
    childrenOf(definition, "lvl").map((level) => [
      Number(level.attributes.ilvl ?? 0),
      {
        start: Number(settingOf(level, "start") ?? 1),
        format: settingOf(level, "numFmt") ?? "decimal",
        text: settingOf(level, "lvlText") ?? "",
        legal: switchOf(level, "isLgl") ?? false,
      },
    ]),
  );
}

function readLists(numbering: XmlElement | null): Map<string, List> {
  const definitions = new Map(
    childrenOf(numbering, "abstractNum").map((each) => [each.attributes.abstractNumId ?? "", each]),
  );
  const byStyle = new Map(
    [...definitions.values()].map((each) => [settingOf(each, "styleLink"), each]),
  );
  return new Map(
    childrenOf(numbering, "num").map((each) => {
      const id = settingOf(each, "abstractNumId") ?? "";
      const stated = definitions.get(id) ?? null;
      const link = settingOf(stated, "numStyleLink");
      const definition = link === null ? stated : (byStyle.get(link) ?? stated);
      const levels = readLevels(definition);
      const restarts = new Map<number, number>();
      for (const change of childrenOf(each, "lvlOverride")) {
        const level = Number(change.attributes.ilvl ?? 0);
        for (const [at, changed] of readLevels(change)) levels.set(at, changed);
        const start = settingOf(change, "startOverride");
        if (start !== null) restarts.set(level, Number(start));
      }
      const key = definition?.attributes.abstractNumId ?? id;
      return [each.attributes.numId ?? "", { definition: key, levels, restarts }];
    }),
  );
}

/** Counts the paragraphs of the document's lists; `numbering` is the part of that name. */
export function countLists(numbering: XmlElement | null): Counter {
  const lists = readLists(numbering);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const own = list?.levels.get(at);
    if (!list || !own || own.format === "bullet" || own.format === "none") return "";
    const numbers = counts.get(list.definition) ?? [];
    counts.set(list.definition, numbers);
    const restart = begun.has(`${id} ${at}`) ? undefined : list.restarts.get(at);
    begun.add(`${id} ${at}`);
    const before = numbers[at];
    numbers[at] = restart ?? (before === undefined ? own.start : before + 1);
    numbers.length = at + 1;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const level = list.levels.get(Number(digit) - 1);
      const number = numbers[Number(digit) - 1] ?? level?.start ?? 1;
      return formatNumber(number, own.legal ? "decimal" : (level?.format ?? "decimal"));
    });
  };
}

/** The list and level that a paragraph's properties state; null where they state none. */
export function listOf(properties: XmlElement | null): {
  list: string | null;
  level: number | null;
} {
  const stated = child(properties, "numPr");
  const level = settingOf(stated, "ilvl");
  return { list: settingOf(stated, "numId"), level: level === null ? null : Number(level) };
}
