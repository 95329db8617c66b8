import createPurifier, { type Config } from 'dompurify';

/** Addresses that a link may have; pictures are limited further by `showPictures`. */
const allowedAddress =
  /^(?:https?:|mailto:|galley-asset:|data:image\/(?:png|jpeg|gif|webp);base64,|[#?/.]|[^:]*$)/i;

const config: Config & { RETURN_DOM_FRAGMENT: true } = {
  USE_PROFILES: { html: true },
  RETURN_DOM_FRAGMENT: true,
  ALLOW_DATA_ATTR: false,
  ADD_ATTR: ['data-line'],
  // `style` would let a text cover the window's frame, forms would ask for what they must not.
  FORBID_ATTR: ['style', 'srcset', 'background', 'ping', 'target'],
  FORBID_TAGS: [
    'audio',
    'button',
    'dialog',
    'fieldset',
    'form',
    'label',
    'link',
    'map',
    'meta',
    'noscript',
    'option',
    'picture',
    'select',
    'source',
    'style',
    'template',
    'textarea',
    'track',
    'video',
  ],
  ALLOWED_URI_REGEXP: allowedAddress,
  SANITIZE_NAMED_PROPS: true,
};

/** Of the fields of a form only the boxes of task lists stay; a picture as a button would be loaded. */
function keepOnlyTaskBoxes(element: Element): void {
  if (element.tagName !== 'INPUT') return;
  if (element.getAttribute('type')?.toLowerCase() !== 'checkbox') element.remove();
  else element.setAttribute('disabled', '');
}

const plain = createPurifier(window);
plain.addHook('afterSanitizeAttributes', keepOnlyTaskBoxes);

/** The HTML without anything that runs, loads or asks (SAFETY.md, layer 1 of 4). */
export function sanitise(html: string): DocumentFragment {
  return orNothing(plain.sanitize(html, config));
}

/** A frameset takes the place of the body: then, against its type, there is no fragment. */
function orNothing(fragment: DocumentFragment | null): DocumentFragment {
  return fragment ?? document.createDocumentFragment();
}

/** Its own look is part of what is pasted: inline styles stay, but for what loads or leaves its place. */
const styled = createPurifier(window);
styled.addHook('afterSanitizeAttributes', keepOnlyTaskBoxes);
styled.addHook('uponSanitizeAttribute', (_element, attribute) => {
  if (attribute.attrName === 'style') attribute.attrValue = harmlessStyle(attribute.attrValue);
});

/** As `sanitise`, with the inline styles that an exporter wrote. */
export function sanitiseStyled(html: string): DocumentFragment {
  const forbidden = config.FORBID_ATTR?.filter((name) => name !== 'style');
  return orNothing(styled.sanitize(html, { ...config, FORBID_ATTR: forbidden }));
}

const unwantedProperties = new Set(['position', 'z-index', 'inset', 'pointer-events']);

function harmlessStyle(text: string): string {
  // On an element that is nowhere shown, nothing loads.
  const { style } = document.createElement('span');
  style.cssText = text;
  for (const name of Array.from(style)) {
    const value = style.getPropertyValue(name);
    if (unwantedProperties.has(name) || /url\s*\(|image-set\s*\(/i.test(value)) {
      style.removeProperty(name);
    }
  }
  return style.cssText;
}
