/** What the extension's pages say of what failed, in both languages. */
export const failures = {
  zh: {
    tag: "zh-CN",
    full: "设备空间已满，这一步没有完成。已保存的内容不受影响；腾出空间后，请重新载入本页。",
    other: "这一步没有完成。已保存的内容不受影响；请重新载入本页再试。",
    unread: "设置未能读取，这里按默认设置核对，也不存档。已有的设置没有改变。",
    reload: "重新载入",
    close: "关闭",
  },
  en: {
    tag: "en-GB",
    full: "The device is full and this could not be done. Nothing saved is lost; make room, then reload this page.",
    other: "This could not be done. Nothing saved is lost; reload this page to try again.",
    unread:
      "Your settings could not be read. Reports are checked with the default settings and are not kept; your own settings are unchanged.",
    reload: "Reload",
    close: "Close",
  },
};
