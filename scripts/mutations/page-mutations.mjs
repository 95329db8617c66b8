/** @typedef {import('./mutations.mjs').Mutation} Mutation */

const scripts = 'security-scripts.test.ts';
const policies = 'security-policies.test.ts';
const isolated = 'is isolated, sandboxed and without Node';

/**
 * @param {number} item
 * @param {string} option as it stands in the window's webPreferences; '' adds one
 * @param {string} flipped
 * @returns {Mutation}
 */
function preference(item, option, flipped) {
  const from =
    option === ''
      ? /(navigateOnDragDrop: false,)/
      : new RegExp(`(webPreferences: \\{\\s+preload,[^}]*?)${option}`);
  const to = option === '' ? `$1 ${flipped},` : `$1${flipped}`;
  return { name: flipped, item, edits: [[from, to]], part: 'main', test: scripts, title: isolated };
}

/**
 * @param {string} policy how the policy begins in the built file, as a pattern
 * @param {string} from
 * @param {string} to
 * @param {string} title
 * @returns {Mutation}
 */
function directive(policy, from, to, title) {
  const name = `${title.split(' ')[0]}: ${to}`;
  const edit = new RegExp(`(${policy}[^;]*?)${from}`);
  return { name, item: 7, edits: [[edit, `$1${to}`]], part: 'main', test: policies, title };
}

const windowPolicy = 'windowPolicy = policy\\$?\\d*\\(';
const previewPolicy = 'function previewPolicy\\(';
const spellingPolicy = 'spellingPolicy = policy\\$?\\d*\\(';
const spelling = 'the spelling’s worker alone may compile WebAssembly';

/**
 * The window's options and the policies of its pages.
 *
 * @type {readonly Mutation[]}
 */
export const pageMutations = [
  preference(2, 'nodeIntegration: false', 'nodeIntegration: true'),
  preference(2, 'nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'),
  preference(3, 'contextIsolation: true', 'contextIsolation: false'),
  preference(4, 'sandbox: true', 'sandbox: false'),
  preference(6, 'webSecurity: true', 'webSecurity: false'),
  directive(
    windowPolicy,
    '"default-src": "\'none\'"',
    '"default-src": "\'self\'"',
    'index.html is served',
  ),
  directive(
    windowPolicy,
    '"script-src": "\'self\'"',
    '"script-src": "\'self\' \'unsafe-inline\'"',
    'index.html is served',
  ),
  directive(
    windowPolicy,
    '"script-src": "\'self\'"',
    '"script-src": "\'self\' \'wasm-unsafe-eval\'"',
    spelling,
  ),
  directive(spellingPolicy, '"connect-src": "\'self\'"', '"connect-src": "*"', spelling),
  directive(
    windowPolicy,
    'galley-asset: data:',
    'galley-asset: data: https:',
    'index.html is served',
  ),
  directive(
    windowPolicy,
    '"connect-src": "\'self\'"',
    '"connect-src": "*"',
    'index.html is served',
  ),
  directive(windowPolicy, '"frame-src": "\'self\'"', '"frame-src": "*"', 'index.html is served'),
  directive(
    windowPolicy,
    '"form-action": "\'none\'"',
    '"form-action": "*"',
    'index.html is served',
  ),
  directive(
    previewPolicy,
    '"default-src": "\'none\'"',
    '"default-src": "*"',
    'preview.html is served',
  ),
  directive(
    previewPolicy,
    'galley-asset: data:',
    'galley-asset: data: https:',
    'preview.html is served',
  ),
  directive(
    previewPolicy,
    'sandbox: "allow-same-origin"',
    'sandbox: "allow-same-origin allow-scripts"',
    'preview.html is served',
  ),
  preference(8, 'allowRunningInsecureContent: false', 'allowRunningInsecureContent: true'),
  preference(9, '', 'experimentalFeatures: true'),
  preference(10, '', 'enableBlinkFeatures: "CSSVariables"'),
  preference(11, 'webviewTag: false', 'webviewTag: true'),
];
