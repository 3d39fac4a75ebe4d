const documentFile = /\.(?:pdf|docx?|ofd|wps|xlsx?|rtf|zip|rar)(?![a-z0-9])/i;

/** Whether an address, or what a link says where a script hands the file out, names a document. */
export function namesDocument(text: string): boolean {
  return documentFile.test(text);
}
