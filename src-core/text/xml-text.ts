/** Control characters, halves of characters and the two that are none: XML 1.0 cannot hold them. */
const notInXml = /(?![\t\n\r\u007f-\u009f])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** The text as XML and what is made of it can hold it, and how many characters it lost. */
export function xmlText(text: string): { readonly text: string; readonly removed: number } {
  const removed = text.match(notInXml)?.length ?? 0;
  return { text: removed === 0 ? text : text.replace(notInXml, ''), removed };
}
