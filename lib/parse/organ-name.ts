/** What the names of organs look like, and what else stands where a name should. */

/** How the name of an organ ends. */
export const organEnd =
  /(?:政府|办公室|办公厅|局|委员会|委|厅|部|署|院|会|处|队|中心|街道|镇|乡|区|县|市|省|州|旗|办事处)$/;

/** Words of a sentence or of a portal's sections, or an organ that does not say its name. */
export const notOrgan =
  /[，。；,;?？!！]|^(?:本(?:机关|单位|部门|报告|级|局|委|办|市|县|区|镇|街道)|我|该|法定主动|政府信息|信息公开|年报|对(?!外)|根据|按照)/;
