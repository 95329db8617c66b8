/**
 * The window. `style-src` allows inline styles because CodeMirror and React Aria insert style
 * elements; a style can neither run nor, with these sources, fetch anything from elsewhere.
 */
const windowPolicy = policy({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  'img-src': "'self' galley-asset: data:",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
});

/**
 * The worker that checks the spelling: its dictionaries are read by hunspell, which is WebAssembly. All that it
 * can reach are the app's own files.
 */
const spellingPolicy = policy({
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
});
/** As the build names it, and as Vite serves it in development. */
const spellingWorker =
  /^\/(?:assets\/spelling\.worker-[\w-]+\.js|spelling\/spelling\.worker\.ts)$/u;

/** The page in the preview's frame: it shows what others wrote, so nothing in it can run. */
function previewPolicy(remotePictures: boolean): string {
  return policy({
    'default-src': "'none'",
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self'",
    'img-src': `galley-asset: data:${remotePictures ? ' galley-remote:' : ''}`,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'self'",
    sandbox: 'allow-same-origin',
  });
}

/** A picture of the library, should it ever be shown as a page (an SVG can hold scripts). */
export const assetPolicy = policy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  sandbox: '',
});

/**
 * A page that a picture or a PDF is made of: nothing runs in it, its pictures are inside it, and all it
 * loads are the fonts beside it.
 */
export const picturePagePolicy = policy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'font-src': "'self'",
  'img-src': 'data:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  sandbox: 'allow-same-origin',
});

/** A page of the manual: nothing runs in it, and all it loads are its style and pictures beside it. */
export function manualPolicy(origin: string): string {
  return policy({
    'default-src': "'none'",
    'style-src': origin,
    'img-src': origin,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
}

/** The policy that one of the window's files is served with; `remotePictures` is the person's yes. */
export function pagePolicy(pathname: string, remotePictures = false): string {
  if (pathname === '/preview.html') return previewPolicy(remotePictures);
  return spellingWorker.test(pathname) ? spellingPolicy : windowPolicy;
}

function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');
}
