/** Sand, ink and clay, as the shop has them; one column on a phone, the routes beside the text on a desk. */
export const DOCS_STYLE = `
:root { color-scheme: light; --ink: #221d18; --soft: #6a5f54; --line: #e3dbcf; --sand: #f7f2e9; --clay: #a23e1f; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-block-start: 1rem; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; color: var(--ink); background: #fff; font: 1rem/1.6 system-ui, sans-serif; }
nav { padding: 1rem 1.25rem; background: var(--sand); border-block-end: 1px solid var(--line); }
nav .name { margin: 0; font-size: 1.25rem; font-weight: 700; }
nav h2 { margin: 1.25rem 0 0.25rem; font-size: 0.8rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--soft); }
nav ul { margin: 0; padding: 0; list-style: none; }
nav a { display: block; padding-block: 0.3rem; font-size: 0.875rem; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
nav a:hover { color: var(--clay); text-decoration: underline; }
a { color: var(--clay); }
:focus-visible { outline: 2px solid var(--clay); outline-offset: 2px; }
main { max-width: 56rem; padding: 2rem 1.25rem 6rem; }
h1 { margin: 0 0 0.5rem; font-size: 2.25rem; line-height: 1.1; }
.lead { font-size: 1.125rem; color: var(--soft); }
main > h2 { margin: 3rem 0 1rem; padding-block-end: 0.4rem; border-block-end: 2px solid var(--ink); font-size: 1.5rem; text-transform: capitalize; }
section { margin-block-end: 2.5rem; }
section:target > h3 { color: var(--clay); }
h3 { margin: 0 0 0.25rem; font-size: 1.125rem; overflow-wrap: anywhere; }
h3 b, nav b { font-size: 0.75em; letter-spacing: 0.04em; color: var(--clay); }
h4 { margin: 1rem 0 0.25rem; font-size: 0.875rem; color: var(--soft); }
p { margin: 0.25rem 0; }
code { font: 0.875em ui-monospace, monospace; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-block-start: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { width: 34%; font-weight: 600; }
td table { margin-block-start: 0.4rem; }
.soft { font-size: 0.85em; font-weight: 400; color: var(--soft); }
@media (min-width: 62rem) {
  body { display: grid; grid-template-columns: 20rem 1fr; }
  nav { position: sticky; inset-block-start: 0; height: 100vh; overflow-y: auto; border-block-end: 0; border-inline-end: 1px solid var(--line); }
  main { padding: 3rem 4rem 8rem; }
}
`;
