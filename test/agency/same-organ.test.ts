import { describe, expect, test } from "vitest";
import { readOrgan } from "../../lib/agency/organ";
import { compareOrgans, decideSameness, organKey } from "../../lib/agency/same-organ";
import { portalOf } from "../../lib/portal";

const city = "http://www.jinan.gov.cn/a.html";
const bureau = "https://edu.jinan.gov.cn/b.html";
const elsewhere = "http://www.qingdao.gov.cn/a.html";

function compare(a: string, b: string, urlA: string | null = city, urlB: string | null = urlA) {
  return compareOrgans({ agency: a, url: urlA }, { agency: b, url: urlB });
}

describe("an organ's name taken apart", () => {
  test.each([
    ["北京市海淀区人民政府办公室", ["北京市", "海淀区"], "人民政府办公室"],
    ["海淀区政府办", ["海淀区"], "人民政府办公室"],
    ["市教育局", ["市"], "教育局"],
    ["教育局", [], "教育局"],
    ["济南市市中区市场监管局", ["济南市", "市中区"], "市场监督管理局"],
    ["济南市城市管理局", ["济南市"], "城市管理局"],
    ["景德镇市人民政府", ["景德镇市"], "人民政府"],
    ["新乡市红旗区住房和城乡建设局", ["新乡市", "红旗区"], "住房和城乡建设局"],
    ["镇江市教育局", ["镇江市"], "教育局"],
    ["市政园林局", [], "市政园林局"],
    ["河南省乡村振兴局", ["河南省"], "乡村振兴局"],
    ["博爱县苏家作乡", ["博爱县", "苏家作乡"], "人民政府"],
    ["黄岛区长江路街道", ["黄岛区", "长江路街道"], "办事处"],
    ["广西壮族自治区人民政府办公厅", ["广西壮族自治区"], "人民政府办公厅"],
    ["中华人民共和国教育部", [], "教育部"],
    ["某某区 教育局（体育局）", ["某某区"], "教育局"],
  ])("%s", (name, areas, body) => {
    const organ = readOrgan(name);
    expect(organ.areas.map((area) => area.name + area.level)).toEqual(areas);
    expect(organ.body).toBe(body);
  });
});

describe("the same organ under another name", () => {
  test.each([
    ["北京市海淀区人民政府办公室", "海淀区政府办公室"],
    ["济南市教育局", "市教育局"],
    ["市教育局", "市教育局"],
    ["某某县发展和改革委员会", "某某县发改委"],
    ["某某镇人民政府", "某某镇"],
    ["某某街道办事处", "某某街道"],
    ["山东省济南市财政局", "济南市财政局"],
    ["济南市教育局", "济南市 教育局"],
  ])("%s is %s", (a, b) => expect(compare(a, b)).toBe("same"));

  test("a portal's sites are one portal", () => {
    expect(compare("济南市教育局", "济南市教育局", city, bureau)).toBe("same");
    expect(compare("市教育局", "市教育局", city, bureau)).toBe("same");
    expect(compare("历下区教育局", "历下区教育局", city, bureau)).toBe("same");
    expect(portalOf(bureau)).toBe("jinan.gov.cn");
    expect(portalOf("https://www.gov.cn/x")).toBe("www.gov.cn");
    expect(portalOf("file:///home/a.html")).toBeNull();
  });

  test("a ministry is the same on every portal", () => {
    expect(compare("教育部", "中华人民共和国教育部", city, elsewhere)).toBe("same");
  });
});

describe("another organ under a like name", () => {
  test.each([
    ["某某区人民政府", "某某区人民政府办公室"],
    ["某某市人民政府办公厅", "某某市人民政府办公室"],
    ["济南市教育局", "历下区教育局"],
    ["市教育局", "区教育局"],
    ["某某区自然资源局", "某某区水务局"],
    ["某某市中级人民法院", "某某市人民检察院"],
    ["甲市鼓楼区教育局", "乙市鼓楼区教育局"],
  ])("%s is not %s", (a, b) => expect(compare(a, b)).toBe("different"));

  test("a bureau without a place is another one on another portal", () => {
    expect(compare("教育局", "教育局", city, elsewhere)).toBe("different");
    expect(compare("市教育局", "青岛市教育局", city, elsewhere)).toBe("different");
  });
});

describe("names that leave it open", () => {
  test.each([
    ["教育局", "历下区教育局"],
    ["海淀教委", "海淀区教育委员会"],
    ["某某县教育局", "某某区教育局"],
    ["某某区教育局", "某某区教育体育局"],
  ])("%s and %s on one portal", (a, b) => expect(compare(a, b)).toBe("unsure"));

  // Of a city whose districts have their sites under its name, as Haikou's have.
  test.each(["教育局", "区教育局", "城关镇人民政府"])("%s on two sites of one portal", (name) => {
    const sites = ["http://lxq.jinan.gov.cn/a.html", "http://hyq.jinan.gov.cn/b.html"] as const;
    expect(compare(name, name, ...sites)).toBe("unsure");
    expect(compare(name, name, sites[0])).toBe("same");
    const [a, b] = sites.map((url) => ({ agency: name, url }));
    if (!a || !b) throw new Error("There are two.");
    expect(decideSameness(a, b, [])).toBe("unsure");
    const said = { a: organKey(a), b: organKey(b), same: false };
    expect(decideSameness(a, b, [said])).toBe("different");
  });

  // Anybody may print the name of an organ on a site of their own.
  test.each(["济南市教育局", "国家统计局", "济南市人民政府", "济南市历下区教育局"])(
    "%s on a site that is no government's",
    (name) => {
      const copy = "https://copies.example.com/x.html";
      expect(compare(name, name, copy, city)).toBe("unsure");
      expect(compare(name, name, bureau, copy)).toBe("unsure");
      expect(compare(name, name, copy, "https://more.example.org/")).toBe("unsure");
      expect(compare(name, name, copy, null)).toBe("unsure");
      expect(compare(name, name, copy, "https://copies.example.com/y.html")).toBe("same");
    },
  );

  test("two towns of one name in files that say no portal", () => {
    expect(compare("城关镇人民政府", "城关镇人民政府", null)).toBe("unsure");
    expect(compare("甲县城关镇人民政府", "甲县城关镇人民政府", null)).toBe("same");
  });

  test("two districts of one name, of which several cities have one, where a file says no portal", () => {
    const district = "鼓楼区教育局";
    expect(compare(district, district, null)).toBe("unsure");
    expect(compare(district, district, city, null)).toBe("unsure");
    expect(compare("南京市鼓楼区教育局", "南京市鼓楼区教育局", null)).toBe("same");
    expect(compare("某某县教育局", "某某县教育局", null)).toBe("same");
  });

  test("the user's word is taken", () => {
    const a = { agency: "海淀教委", url: city };
    const b = { agency: "海淀区教育委员会", url: city };
    const decision = { a: organKey(b), b: organKey(a) };
    expect(decideSameness(a, b, [{ ...decision, same: true }])).toBe("same");
    expect(decideSameness(a, b, [{ ...decision, same: false }])).toBe("different");
    expect(decideSameness(a, b, [])).toBe("unsure");
  });
});
