/** What the extension's pages say of what failed, in both languages. */
export const failures = {
  zh: {
    tag: "zh-CN",
    full: "设备空间已满，这一步没有完成。已保存的内容不受影响；腾出空间后，请重新载入本页。",
    other: "这一步没有完成。已保存的内容不受影响；请重新载入本页再试。",
    reload: "重新载入",
    close: "关闭",
  },
  en: {
    tag: "en",
    full: "The device is full and this could not be done. Nothing saved is lost; make room, then reload this page.",
    other: "This could not be done. Nothing saved is lost; reload this page to try again.",
    reload: "Reload",
    close: "Close",
  },
};
