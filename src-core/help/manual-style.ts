/** The manual's look: the window's colours and the fonts of the system, as the manual loads none. */
export const manualStyle = `:root { color-scheme: light dark; --ground: #fdfcfa; --panel: #f6f4f0; --line: #e5e1d9; --text: #23201c; --muted: #6b655c; --accent: #b3432b; --soft: #f8e6e0; }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1a18; --panel: #211f1d; --line: #35322e; --text: #e9e4db; --muted: #a59e93; --accent: #ee8b6f; --soft: #402a23; } }
* { box-sizing: border-box; }
body { display: grid; grid-template-columns: 272px minmax(0, 1fr); margin: 0; background: var(--ground); color: var(--text); font: 15px/1.65 Inter, system-ui, 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 20px 16px; border-right: 1px solid var(--line); background: var(--panel); font-size: 13px; line-height: 1.45; }
nav ul, nav ol { margin: 0; padding: 0; list-style: none; }
nav ol { margin: 2px 0 10px; padding-left: 12px; }
nav a { display: block; padding: 4px 8px; border-radius: 5px; color: var(--text); text-decoration: none; }
nav ol a { color: var(--muted); }
nav a:hover { background: var(--soft); }
nav a[aria-current] { font-weight: 620; }
main { max-width: 820px; padding: 24px 40px 96px; overflow-wrap: anywhere; }
h1 { font-size: 28px; line-height: 1.25; }
h2 { margin-top: 2.2em; padding-top: 10px; border-top: 1px solid var(--line); font-size: 20px; }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
img { display: block; max-width: 100%; height: auto; margin: 18px 0; border: 1px solid var(--line); border-radius: 8px; }
code, pre { font-family: 'JetBrains Mono', ui-monospace, monospace; font-size: 0.9em; }
pre { overflow: auto; padding: 12px 14px; border-radius: 8px; background: var(--panel); }
table { display: block; overflow: auto; border-collapse: collapse; }
th, td { padding: 6px 12px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
@media (max-width: 700px) { body { display: block; } nav { position: static; height: auto; max-height: 40vh; border-right: 0; border-bottom: 1px solid var(--line); } main { padding: 16px 20px 64px; } }
`;
