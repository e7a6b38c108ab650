import { html, Markup } from "@/components/hours/markup";
import type { Who } from "@/lib/agents/initials/find-who";

type Say = (key: string, values?: Record<string, string>) => string;

interface Wish {
  say: Say;
  language: string;
  /** Null: nobody is shown, for whatever reason. */
  who: Who | null;
  since: string;
}

const STYLE = `
:root{color-scheme:light dark;--surface:light-dark(#fcfbf9,#1b1916);--line:light-dark(#e4e0d8,#2e2a25);--ink:light-dark(#211e1a,#efebe4);--ink-2:light-dark(#544e45,#b8b0a4);--ink-3:light-dark(#6b645a,#958d81);--chip:light-dark(#eae7e0,#2f2b26);--accent:light-dark(#0e6650,#5cc3a0)}
*{box-sizing:border-box;margin:0}
html{background:var(--surface)}
body{background:var(--surface);color:var(--ink);font:14px/22px Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-font-smoothing:antialiased;min-height:100vh;display:flex;flex-direction:column}
main{width:100%;max-width:560px;margin:0 auto;padding:64px 24px}
h1{font-size:28px;line-height:36px;letter-spacing:-.01em;padding:12px 0 20px;border-bottom:1px solid var(--ink)}
.mark{display:inline-block;background:var(--chip);border-radius:4px;padding:2px 8px;font:15px/22px ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--ink-2)}
dl{display:grid;grid-template-columns:auto 1fr;gap:0 24px}
dt,dd{padding:12px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
dt{color:var(--ink-3)}
p{padding-top:20px;color:var(--ink-2)}
footer{margin-top:auto;padding:20px 24px;font-size:12px;line-height:18px;color:var(--ink-3);text-align:center}
a{color:inherit;text-underline-offset:2px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
@media (max-width:640px){main{padding:32px 16px}}
`.trim();

/** Who signs so, as one document without a script; the same words for everybody who is not shown. */
export function whoDocument({ say, language, who, since }: Wish): string {
  const title = who ? say("title", { signature: who.signature }) : say("nobody");
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>${who ? person(say, who, since) : html`<h1>${say("nobody")}</h1><p>${say("nobodyText")}</p>`}</main>
<footer><a href="/hours">${say("hours")}</a></footer>
</body>
</html>`;
  return page.text;
}

function person(say: Say, who: Who, since: string): Markup {
  const { account } = who;
  return html`<span class="mark">${who.signature}</span>
<h1>${say("is", { name: who.name, account: account.displayName })}</h1>
<dl>
${who.team ? html`<dt>${say("team")}</dt><dd>${who.team}</dd>` : null}
<dt>${say("since")}</dt><dd>${since}</dd>
</dl>
<p>${say("why", { account: account.displayName })}</p>`;
}
