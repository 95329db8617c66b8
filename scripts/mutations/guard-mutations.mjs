/** @typedef {import('./mutations.mjs').Mutation} Mutation */

const scripts = 'security-scripts.test.ts';
const leaving = 'security-leaving.test.ts';
const calls = 'security-calls.test.ts';
const policies = 'security-policies.test.ts';

/**
 * What the main process refuses, and our own layers in the window.
 *
 * @type {readonly Mutation[]}
 */
export const guardMutations = [
  {
    name: 'requests are let through',
    item: 1,
    edits: [['answer({ cancel: !mayAsk(request, guard) })', 'answer({ cancel: false })']],
    part: 'main',
    test: leaving,
    title: 'reaches no network, even from a page that should not be',
  },
  {
    name: 'no sandbox for an ordinary user',
    item: 4,
    edits: [
      [/(webPreferences: \{\s+preload,[^}]*?)sandbox: true/, '$1sandbox: false'],
      [/electron\.app\.enableSandbox\(\)/, 'void 0'],
    ],
    part: 'main',
    test: 'sandboxed-renderer.test.ts',
    title: 'the kernel filters what the window’s process may ask of it',
  },
  {
    name: 'permissions are granted when asked for',
    item: 5,
    edits: [
      [/(current\.setPermissionRequestHandler\([^)]*\) => \{\s*)answer\(false\)/, '$1answer(true)'],
      [
        'current.setPermissionCheckHandler(() => false)',
        'current.setPermissionCheckHandler(() => true)',
      ],
    ],
    part: 'main',
    test: leaving,
    title: 'grants no permission',
  },
  {
    name: 'permissions count as granted',
    item: 5,
    edits: [
      [
        'current.setPermissionCheckHandler(() => false)',
        'current.setPermissionCheckHandler(() => true)',
      ],
    ],
    part: 'main',
    test: leaving,
    title: 'grants no permission',
  },
  {
    name: 'webviews may be attached',
    item: 12,
    edits: [
      [
        'contents.on("will-attach-webview", (event) => {',
        'contents.on("will-attach-webview", () => {}); void ((event) => {',
      ],
    ],
    part: 'main',
    test: leaving,
    title: 'nor in a window that could have one',
  },
  {
    name: 'the window may go elsewhere',
    item: 13,
    edits: [['if (!pages.isWindow(event.url) && !isInManual) event.preventDefault()', 'void 0']],
    part: 'main',
    test: leaving,
    title: 'when told to go to',
  },
  {
    name: 'the window may stay at about:blank',
    item: 13,
    edits: [['if (!pages.isWindow(address)) window.loadURL(pages.windowUrl)', 'void 0']],
    part: 'main',
    test: leaving,
    title: 'or comes back, where nobody is asked',
  },
  {
    name: 'frames may go elsewhere',
    item: 13,
    edits: [
      ['if (!event.isMainFrame && !pages.isFrame(event.url)) event.preventDefault()', 'void 0'],
    ],
    part: 'main',
    test: leaving,
    title: 'and its frame shows nothing but the preview',
  },
  {
    name: 'windows open',
    item: 14,
    edits: [
      [
        'contents.setWindowOpenHandler(() => ({ action: "deny" }))',
        'contents.setWindowOpenHandler(() => ({ action: "allow" }))',
      ],
    ],
    part: 'main',
    test: leaving,
    title: 'no window opens',
  },
  {
    name: 'any address is opened outside',
    item: 15,
    edits: [
      [
        'if (address === null || !openable.has(address.protocol)) return false',
        'if (address === null) return false',
      ],
    ],
    part: 'main',
    test: calls,
    title: 'links open in the system’s browser as http, https and mailto only',
  },
  {
    name: 'calls are answered whoever sends them',
    item: 17,
    edits: [
      [
        'return sender === windowContents && senderFrame !== null && senderFrame === sender.mainFrame && pages.isWindow(senderFrame.url)',
        'return true',
      ],
    ],
    part: 'main',
    test: calls,
    title: 'are refused',
  },
  {
    name: 'any other window’s calls are answered',
    item: 17,
    edits: [
      [
        'return sender === windowContents && senderFrame !== null &&',
        'return senderFrame !== null &&',
      ],
    ],
    part: 'main',
    test: calls,
    title: 'from another window are refused',
  },
  {
    name: 'the input of calls is not looked at',
    item: 17,
    edits: [['if (!parsed.success) return refuse(name,', 'if (false) return refuse(name,']],
    part: 'main',
    test: calls,
    title: 'with wrong input are refused',
  },
  {
    name: 'a page may name a folder',
    item: 17,
    edits: [['if (name === "library.open-dropped") return refuse(', 'if (false) return refuse(']],
    part: 'main',
    test: calls,
    title: 'with a folder that the page names are refused',
  },
  {
    name: 'links lead out of the library',
    item: 18,
    edits: [
      [/return real !== null && isInside\$?\d*\(folder, real\) \? real : null/, 'return real'],
    ],
    part: 'main',
    test: calls,
    title: 'are nothing else: ../assets/link.png',
  },
  {
    name: 'paths lead out of the library',
    item: 18,
    edits: [
      [/if \(!isInside\$?\d*\(folder, path\)\) return null;/, ''],
      [/return real !== null && isInside\$?\d*\(folder, real\) \? real : null/, 'return real'],
    ],
    part: 'main',
    test: calls,
    title: 'are nothing else: ..%2f..%2fsecret.png',
  },
  {
    name: 'pictures need no token',
    item: 18,
    edits: [['host !== token) return null', 'host.length !== token.length) return null']],
    part: 'main',
    test: calls,
    title: 'need the token of this opening',
  },
  {
    name: 'types of the window’s files are guessed',
    item: 18,
    edits: [[/"x-content-type-options": "nosniff",(\s+"cross-origin-opener-policy")/, '$1']],
    part: 'main',
    test: scripts,
    title: 'comes from the app’s own scheme with its policy',
  },
  {
    name: 'types of pictures are guessed',
    item: 18,
    edits: [[/"x-content-type-options": "nosniff",(\s+"cache-control")/, '$1']],
    part: 'main',
    test: policies,
    title: 'a picture is served so that it can be nothing else',
  },
  {
    name: 'Electron’s own calls are exposed',
    item: 20,
    edits: [
      [
        'exposeInMainWorld("galley", bridge)',
        'exposeInMainWorld("galley", { ...bridge, send: electron.ipcRenderer.send })',
      ],
    ],
    part: 'preload',
    test: scripts,
    title: 'sees of the main process only the bridge',
  },
  {
    name: 'downloads are taken',
    item: null,
    edits: [
      [
        /(current\.on\("will-download", \(event\) => \{\s*)event\.preventDefault\(\)/,
        '$1void event',
      ],
    ],
    part: 'main',
    test: leaving,
    title: 'takes no download',
  },
  {
    name: 'the preview’s HTML is not sanitised',
    item: null,
    edits: [
      [
        /(?<=\{return [\w$]+\()[\w$]+\.sanitize\((?=[\w$]+,[\w$]+\)\))/,
        '(html=>document.createRange().createContextualFragment(html))(',
      ],
    ],
    part: 'renderer',
    test: 'hostile-sample.test.ts',
    title: 'a seeded sample of hostile cases runs, asks and leaves nothing',
  },
  {
    name: 'the preview’s frame has no sandbox',
    item: null,
    edits: [[/,sandbox:`allow-same-origin`/g, '']],
    part: 'renderer',
    test: policies,
    title: 'the preview’s frames are sandboxed, without scripts',
  },
];
