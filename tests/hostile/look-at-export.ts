/**
 * To be run in the page: elements and addresses that have no place in what is exported. `ownFiles` are those
 * that it may lead to, being part of it.
 */
export function lookAtExport(ownFiles: readonly string[]): string[] {
  const unwanted =
    'script,iframe,frame,object,embed,applet,form,button,select,textarea,base,link,svg,math,video,audio,template,noscript,parsererror,[srcdoc],[ping],[formaction],meta[http-equiv=refresh i]';
  const address = /^(?:https?:|mailto:|#)/i;
  const ownFont = /^fonts\/[\w-]+\.woff2$/;
  const isOwn = (href: string) =>
    ownFont.test(href) || ownFiles.includes(href.replace(/#[^]*$/, ''));
  const left: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const names = Element.prototype.getAttributeNames.call(element);
    const value = (name: string) =>
      // As a browser reads an address.
      Element.prototype.getAttribute.call(element, name)?.replaceAll(/\s/g, '') ?? '';
    if (element.localName === 'link' && isOwn(value('href'))) continue;
    if (Element.prototype.matches.call(element, unwanted)) {
      left.push(element.outerHTML.slice(0, 200));
    }
    for (const name of names) {
      if (name.startsWith('on')) left.push(element.outerHTML.slice(0, 200));
      const isAddress = name === 'href' || name.endsWith(':href');
      if (isAddress && !address.test(value(name)) && !isOwn(value(name))) left.push(value(name));
    }
  }
  return left;
}

/** All that covers, charts and clouds of words are drawn with; nothing in it runs, leads or loads. */
export const drawingParts = {
  elements: 'svg title g rect path text'.split(' '),
  attributes: (
    'xmlns xmlns:xlink xml:space version baseProfile role viewBox transform width height x y d ' +
    'fill fill-opacity stroke stroke-width stroke-linecap stroke-dasharray style ' +
    'font-family font-size font-weight text-anchor dominant-baseline textLength lengthAdjust'
  ).split(' '),
};

/** To be run in the page that holds a drawing: everything that is no part of one, but for the page itself. */
export function lookAtDrawing({ elements, attributes }: typeof drawingParts): string[] {
  const page = new Set(['html', 'head', 'body']);
  const left = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    const { localName } = element;
    if (!elements.includes(localName) && !page.has(localName)) left.add(localName);
    for (const { name, value } of element.attributes) {
      const loads = /url\s*\(|image-set|@import|\\/i.test(value);
      if (!attributes.includes(name) || loads) left.add(`${localName} ${name}="${value}"`);
    }
  }
  return [...left];
}
