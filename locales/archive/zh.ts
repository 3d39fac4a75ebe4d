/** The texts of the archive on the options page, in Chinese. */
import type { Refusal } from "../../lib/archive/transfer";
import type { PageStorageProblem } from "../../lib/browser/private-page";

/** Why a file was not imported; `place` is where in the file the first fault is. */
export const refusals: Readonly<Record<Refusal, (place: string) => string>> = {
  "too-large": () => "文件太大，没有导入。",
  "not-json": () => "文件不完整，或不是存档文件，没有导入。",
  "not-an-archive": () => "这不是勾稽的存档文件，没有导入。",
  newer: () => "这是较新版本的存档，请先更新扩展。没有导入。",
  damaged: (place) => `存档文件已损坏（${place}），没有导入，原有存档未变。`,
  altered: (place) => `存档文件中的正文与校验值不符（${place}），没有导入，原有存档未变。`,
};

/** Why the device did not store something, or does not give what it keeps. */
export const storageProblems: Readonly<Record<PageStorageProblem, string>> = {
  full: "设备空间已满，没有写入。原有存档未变。",
  newer: "存档由较新版本的扩展写成，请先更新扩展。",
  broken: "存档无法读写。请重新打开浏览器后再试。",
  private:
    "隐私窗口里不保存报告，也看不到存档。请在普通窗口中点击工具栏上的勾稽图标，再点“多份核对”。",
};

export const archive = {
  title: "存档",
  help: "核对过的报告存在这台设备上，用来与前后年度对照，并发现发布后的改动。不会发送到任何地方。",
  keep: "保存核对过的报告",
  size: (reports: number, versions: number, size: string) =>
    `${reports} 份报告，${versions} 个版本，约 ${size}`,
  nothing: "还没有保存任何报告。",
  batches: (count: number) =>
    `另有 ${count} 个批次连同读取的内容存在这台设备上，不论是否保存存档；可以在批次页面删除，或在此一并清空。`,
  empty: "清空存档",
  confirmEmpty: "清空存档？已保存的报告、所有批次，以及您指明的“是否同一机关”，将全部删除。",
  emptied: "已清空。",
  export: "导出",
  import: "导入",
  imported: (versions: number) => `已导入 ${versions} 个版本。`,
  open: "查看存档",
};
