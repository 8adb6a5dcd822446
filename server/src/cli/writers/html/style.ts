/** One sheet, light and dark. No font and no picture comes from anywhere else. */
export const STYLE = `
:root { color-scheme: light dark; --back: #fff; --panel: #f6f7f9; --line: #d9dde3; --text: #1c2330; --dim: #5b6675;
  --error: #c62b2b; --warning: #9a6200; --info: #2563b8; --mark: #ffe08a; --link: #2456a8; }
@media (prefers-color-scheme: dark) {
  :root { --back: #14171c; --panel: #1c2128; --line: #343c47; --text: #e2e7ee; --dim: #98a3b3;
    --error: #ff7b72; --warning: #e3b341; --info: #79b8ff; --mark: #6b5310; --link: #8ab8ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 1080px; margin: 0 auto; padding: 0 20px; }
h1 { font-size: 22px; margin: 28px 0 4px; }
h2 { font: 600 15px/1.4 ui-monospace, monospace; margin: 28px 0 8px; overflow-wrap: anywhere; }
h2 span, .dim { color: var(--dim); font-weight: 400; }
#filters { position: sticky; top: 0; z-index: 1; background: var(--back); border-bottom: 1px solid var(--line);
  padding: 12px 0; }
#filters > div { max-width: 1080px; margin: 0 auto; padding: 0 20px; display: flex; flex-wrap: wrap; gap: 8px 14px;
  align-items: center; }
#filters select, #filters input[type=search] { font: inherit; color: inherit; background: var(--panel);
  border: 1px solid var(--line); border-radius: 6px; padding: 3px 8px; max-width: 175px; }
#filters label { white-space: nowrap; }
button { font: inherit; color: var(--link); background: none; border: 0; padding: 0; cursor: pointer; }
article { border: 1px solid var(--line); border-left: 4px solid var(--dim); border-radius: 6px; padding: 10px 14px;
  margin: 0 0 10px; }
article p { margin: 0 0 6px; overflow-wrap: anywhere; }
.error { border-left-color: var(--error); } .warning { border-left-color: var(--warning); }
.info { border-left-color: var(--info); }
b.error { color: var(--error); } b.warning { color: var(--warning); } b.info { color: var(--info); }
a { color: var(--link); }
code { font: 13px/1.5 ui-monospace, monospace; }
p code, li code, summary code { background: var(--panel); border-radius: 4px; padding: 1px 4px; }
pre { background: var(--panel); border-radius: 6px; margin: 8px 0; padding: 8px 4px; overflow-x: auto; }
pre i { color: var(--dim); font-style: normal; user-select: none; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
ul { margin: 4px 0; padding-left: 22px; }
summary { cursor: pointer; color: var(--dim); }
footer { max-width: 1080px; margin: 40px auto 30px; padding: 0 20px; color: var(--dim); }
[hidden] { display: none !important; }
@media print { #filters { display: none; } }
`;
