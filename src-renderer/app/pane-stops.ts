/**
 * The parts of the window that the keyboard goes to one after the other, from the top left to the bottom right, each
 * with what takes the focus in it: the first of these that is there.
 */
const stops: readonly { readonly part: string; readonly first: readonly string[] }[] = [
  { part: '.header', first: [] },
  { part: '.tab-strip-place', first: ['[data-tab][tabindex="0"]'] },
  { part: '.banner', first: [] },
  { part: '[data-pane=library]', first: ['.issue-list'] },
  { part: '[data-pane=outline]', first: ['[data-outline] [data-key]'] },
  { part: '[data-pane=editor] .editor-host', first: ['.cm-content'] },
  { part: '[data-pane=twin] .editor-host', first: ['.cm-content'] },
  { part: '.twin-bar', first: [] },
  { part: '.problems', first: ['[role=row]'] },
  { part: '[data-pane=nothing]', first: [] },
  { part: '[data-pane=preview]', first: ['.preview-frame'] },
  { part: '#release-desk', first: ['[data-desk-first] button'] },
  { part: '#link-inbox', first: ['[data-triage]'] },
  { part: '#search', first: ['#search-field'] },
  { part: '.tour-card', first: [] },
  { part: '.toasts', first: ['.toast-action'] },
  { part: '.status-bar', first: [] },
];

const focusable =
  'button, a[href], input, textarea, select, iframe, [tabindex="0"], [contenteditable=true]';

/** What has its own way out; the keyboard is not taken from it. */
const closed = '[role=dialog]:not(.tour-card), [role=alertdialog]:not(.toast), .menu-popover';

/** What had the focus last in each part. */
const lastIn = new WeakMap<Element, WeakRef<HTMLElement>>();

function canTake(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled');
}

function candidates(part: Element, first: readonly string[]): readonly HTMLElement[] {
  const last = lastIn.get(part)?.deref();
  return [
    ...(last !== undefined && part.contains(last) ? [last] : []),
    ...[...first, focusable].flatMap((selector) => [
      ...part.querySelectorAll<HTMLElement>(selector),
    ]),
  ];
}

function enter(part: Element, first: readonly string[]): boolean {
  for (const element of candidates(part, first)) {
    if (!canTake(element)) continue;
    element.focus();
    if (part.contains(document.activeElement)) return true;
  }
  return false;
}

/**
 * Takes the keyboard to the next part of the window that can take it, or to the one before, to where it was in there
 * last; round at the end. False where something is open that keeps it.
 */
export function stepPane(by: 1 | -1): boolean {
  const focused = document.activeElement;
  if (focused?.closest(closed)) return false;
  const parts = stops.flatMap(({ part, first }) =>
    [...document.querySelectorAll(part)].map((element) => ({ element, first })),
  );
  const at = parts.findIndex(({ element }) => element.contains(focused));
  const here = parts[at];
  if (here !== undefined && focused instanceof HTMLElement) {
    lastIn.set(here.element, new WeakRef(focused));
  }
  // From nowhere the next one is the first, the one before the last.
  const from = at === -1 && by === -1 ? 0 : at;
  for (let step = 1; step <= parts.length; step += 1) {
    const next = parts[(from + by * step + parts.length * 2) % parts.length];
    if (next !== undefined && enter(next.element, next.first)) return true;
  }
  return false;
}

/** The frame in which the page stands, as far as one is shown; its keys are the window's, too. */
export function focusPreview(): boolean {
  const pane = document.querySelector('[data-pane=preview]');
  return pane !== null && enter(pane, ['.preview-frame', '.output-panel [tabindex="0"]']);
}
