import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { messagesByLanguage } from '#core/messages/translator.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Attributes and properties whose text people read or hear, in JSX, menus, dialogs, toasts and notifications. */
const visible = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'body',
  'buttonLabel',
  'buttons',
  'checkboxLabel',
  'description',
  'detail',
  'errorMessage',
  'help',
  'hint',
  'label',
  'message',
  'nameFieldLabel',
  'placeholder',
  'subtitle',
  'sublabel',
  'text',
  'textContent',
  'innerText',
  'title',
  'toolTip',
  'tooltip',
]);
/** Calls whose texts people read. */
const showing = new Set(['announce', 'setTitle', 'setToolTip', 'showErrorBox', 'alert', 'confirm']);
/** The keys of the messages, which stand for texts. */
const keys = new Set(
  Object.entries(messagesByLanguage.en).flatMap(([area, messages]) =>
    Object.keys(messages).flatMap((key) => [key, `${area}.${key}`]),
  ),
);
/** Names, which are the same in every language. */
const names = new Set(['Galley']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [name: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

/** The texts that an expression can be, without those that it only asks about or looks up. */
function textsOf(node: Node): readonly { readonly text: string; readonly at: number }[] {
  const all = (...parts: readonly unknown[]) => parts.filter(isNode).flatMap(textsOf);
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' ? [{ text: node['value'], at: node.start }] : [];
    case 'JSXText':
      return [{ text: String(node['value']), at: node.start }];
    case 'TemplateElement':
      return [{ text: String((node['value'] as { cooked: unknown }).cooked), at: node.start }];
    case 'TemplateLiteral':
      return all(...(node['quasis'] as readonly unknown[]));
    case 'ConditionalExpression':
      return all(node['consequent'], node['alternate']);
    case 'LogicalExpression':
      return all(node['left'], node['right']);
    case 'BinaryExpression':
      return node['operator'] === '+' ? all(node['left'], node['right']) : [];
    case 'ArrayExpression':
      return all(...(node['elements'] as readonly unknown[]));
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return all(node['expression']);
    default:
      return [];
  }
}

function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return String(node['value']);
  return typeof node['name'] === 'string' ? node['name'] : null;
}

/** Where `node` itself shows a text: what that is made of. */
function shownBy(node: Node): readonly Node[] {
  const value = node['value'];
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return (node['children'] as readonly Node[]).filter(({ type }) => type !== 'JSXElement');
    case 'JSXAttribute':
    case 'Property':
      return isNode(value) && visible.has(nameOf(node['name'] ?? node['key']) ?? '') ? [value] : [];
    case 'AssignmentExpression': {
      const { left, right } = node;
      const target = isNode(left) && left.type === 'MemberExpression' ? left['property'] : null;
      return isNode(right) && visible.has(nameOf(target) ?? '') ? [right] : [];
    }
    case 'CallExpression': {
      const { callee, arguments: given } = node;
      const called = isNode(callee) ? nameOf(callee['property'] ?? callee) : null;
      const values = (given as readonly unknown[]).filter(isNode);
      const [first] = values;
      if (called === 'setAttribute') return visible.has(nameOf(first) ?? '') ? values.slice(1) : [];
      return called !== null && showing.has(called) ? values : [];
    }
    default:
      return [];
  }
}

/** Every text of a file that people would read in one language only, with its line. */
function hardCoded(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const found: string[] = [];
  const waiting: Node[] = [program as unknown as Node];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const { text, at } of shownBy(node).flatMap(textsOf)) {
      const words = text.trim();
      if (!/\p{L}/u.test(words) || names.has(words) || keys.has(words)) continue;
      const line = source.slice(0, at).split('\n').length;
      found.push(`${file}:${line} ${JSON.stringify(words)}`);
    }
    waiting.push(...childrenOf(node));
  }
  return found;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .filter(({ name }) => !name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

test.each([
  ['<p>Hello</p>', 'Hello'],
  ['<p>{isNew ? "New" : t("old")}</p>', 'New'],
  ['<p>{count > 0 && `${count} Items`}</p>', 'Items'],
  ['<Button aria-label="Close" />', 'Close'],
  ['<img alt={"A" + name} />', 'A'],
  ['const entry = { label: "Cut", role: "cut" }', 'Cut'],
  ['void dialog.showMessageBox({ buttons: ["Leave", t("x")] })', 'Leave'],
  ['notices.announce("Moved")', 'Moved'],
  ['window.setTitle(`Issue ${number}`)', 'Issue'],
  ['button.textContent = "Go"', 'Go'],
  ['button.setAttribute("aria-label", "Go")', 'Go'],
])('a text for people is found in %s', (source, text) => {
  expect(hardCoded('a.tsx', source)).toEqual([`a.tsx:1 ${JSON.stringify(text)}`]);
});

test.each([
  '<p className="quiet" role="note">{t("hello")} · {5} – {name}</p>',
  '<p title={t("a.b")}>{find("x")?.name}</p>',
  'const entry = { label: t("window.cut"), role: "cut" }',
  'notices.announce(translate()("outline.moved", { name: "x" }))',
  'type Tone = { title: "a" | "b" }',
  '<title>Galley</title>',
])('nothing is found in %s', (source) => {
  expect(hardCoded('a.tsx', source)).toEqual([]);
});

test('every text that the window, its menus and dialogs show goes through the messages', () => {
  const files = ['src-renderer', 'src-main'].flatMap((folder) => filesBelow(join(root, folder)));
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) => hardCoded(file, readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});
