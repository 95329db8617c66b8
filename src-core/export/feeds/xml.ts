import { xmlText } from '../../text/xml-text.ts';

/** Text as XML holds it between tags and in attributes, without the characters that it may not hold. */
export function xmlEscaped(text: string): string {
  return xmlText(text)
    .text.replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** An element on a line of its own; '' when there is nothing to say. */
export function xmlElement(name: string, text: string, attributes = ''): string {
  return text === '' ? '' : `<${name}${attributes}>${xmlEscaped(text)}</${name}>\n`;
}
