/**
 * The words that reports are titled with, 某县教育局2024年政府信息公开工作年度报告 being the rule: from
 * those that a first look goes by to those at which a title is taken apart.
 */

/** On a page of which nothing else is known: a report's title, or something near it. */
export const mayBeTitle = /信息公开[^。]{0,12}(?:年度|年报|报告)/;

/** In a list: an entry that may be a report. */
export const mayBeEntry = /(?:信息公开|年度).{0,16}(?:报告|年报)/;

/** In the name of a file. */
export const fileWords = /报告|年报/;

/** In the name of a column of annual reports. */
export const columnWords = /年度报告|年报/;

/**
 * What a title is about, with all that is left out, added or changed in practice. Its group is a
 * year that stands within it, which is rare.
 */
export const titleSubject =
  /(?:(?:政府|政务)(?:信息)?|信息)公开(?:工作)?(?:情况)?((?:19|20)\d{2}年)?的?(?:年?度)?(?:工作)?(?:年度)?(?:情况的?)?(?:总结)?(?:报告|年报)/;

/** The same in the words of the notice, as part of an expression. */
export const officialSubject = "政府信息公开(?:工作)?年度报告";

/** Kinds of document that are about reports, or have a title like theirs. */
export const otherKinds =
  /通知|解读|图解|一图|读懂|制度|办法|格式|模板|样[式表]|示例|范[本例]|填[报写]说明|常见(?:错误|问题)|指南|目录|上半年|下半年|半年度|季度|月份|月报|通报|法治政府建设|网站(?:工作)?(?:年度)?(?:工作)?报表|部门决算|预算|汇总|培训|会议|征求/;

/** Reports on a part of a year. */
export const partsOfYear = /半年|季度|月份/;
