/** The look of the public hours: the tokens of app/tokens.css that a page without the desk's style sheet needs. */
export const HOURS_STYLE = `
:root{color-scheme:light dark;--surface:light-dark(#fcfbf9,#1b1916);--sunk:light-dark(#eae7e0,#2f2b26);--line:light-dark(#e4e0d8,#2e2a25);--ink:light-dark(#211e1a,#efebe4);--ink-2:light-dark(#544e45,#b8b0a4);--ink-3:light-dark(#6b645a,#958d81);--accent:light-dark(#0e6650,#5cc3a0);--private:light-dark(#3441a0,#aab4f7);--private-tint:light-dark(#eceefa,#202445)}
*{box-sizing:border-box;margin:0}
body{background:var(--surface);color:var(--ink);font:14px/22px Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-variant-numeric:tabular-nums;-webkit-font-smoothing:antialiased;min-height:100vh;display:flex;flex-direction:column}
a{color:inherit;text-decoration-color:var(--ink-3);text-underline-offset:2px}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.bar,footer{display:flex;flex-wrap:wrap;gap:8px 24px;justify-content:space-between;padding:20px 48px;font-size:13px;line-height:20px}
.bar strong{font-size:15px;display:inline-flex;align-items:center;gap:8px}
.bar nav{display:flex;flex-wrap:wrap;gap:4px 12px;color:var(--ink-2)}
.bar nav [aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
footer{margin-top:auto;color:var(--ink-3);font-size:12px}
main{width:100%;max-width:928px;margin:0 auto;padding:24px}
h1{font-size:28px;line-height:36px;letter-spacing:-.01em;padding-bottom:20px;border-bottom:1px solid var(--ink)}
h2{font-size:15px;line-height:22px}
.now{display:flex;flex-wrap:wrap;gap:12px 48px;padding:16px 0;border-bottom:1px solid var(--line)}
.now>div:first-child{flex:1 1 320px}
.now p:first-child{font-size:20px;line-height:28px;font-weight:600}
.now .open::before{content:"";display:inline-block;width:8px;height:8px;border-radius:50%;background:var(--accent);margin-right:8px;vertical-align:2px}
.now .shut::before{content:"";display:inline-block;width:8px;height:8px;border-radius:50%;border:2px solid var(--ink-3);margin-right:8px;vertical-align:2px}
.faint,.now p+p{color:var(--ink-2)}
.small{font-size:12px;line-height:18px;color:var(--ink-3)}
.hours{list-style:none;padding:0}
.hours>li,.scale{display:grid;grid-template-columns:minmax(180px,3fr) minmax(220px,5fr) minmax(92px,1fr);gap:4px 24px;align-items:center;border-bottom:1px solid var(--line);padding:16px 0}
.scale{padding:24px 0 6px;font-size:12px;line-height:18px;color:var(--ink-3);align-items:end}
.scale div{display:flex;justify-content:space-between}
.scale>:last-child,.aim{text-align:right}
.aim{font-size:16px;font-weight:600}
.aim span{display:none}
.way{display:grid;grid-template-columns:20px 1fr;gap:0 10px;align-items:center;overflow-wrap:anywhere}
.way svg{grid-row:span 2;width:16px;height:16px;color:var(--ink-2)}
svg.day{display:block;width:100%;height:16px;border-radius:3px;background:var(--sunk);margin-bottom:4px}
svg.day rect{fill:var(--ink-2)}
.below{display:grid;grid-template-columns:1fr 1fr;gap:16px 48px;padding-top:24px}
.below ul{padding:0;list-style:none;color:var(--ink-2);margin-top:4px}
.below li+li{margin-top:4px}
.below b{color:var(--ink)}
.private{margin-top:24px;background:var(--private-tint);border-radius:8px;padding:12px 16px;display:flex;gap:12px;align-items:flex-start}
.private b{color:var(--private)}
.private svg{flex:none;width:16px;height:16px;margin-top:3px;color:var(--private)}
.embed main{padding:16px;max-width:none}
.embed h1{font-size:20px;line-height:28px;padding-bottom:12px}
@media (max-width:640px){.bar,footer{padding:16px}main{padding:16px}.hours>li{grid-template-columns:1fr}.scale{grid-template-columns:1fr}.scale>:first-child{order:-1}.scale>:last-child{display:none}.aim{text-align:left;font-size:14px}.aim span{display:inline;font-weight:400;color:var(--ink-3)}.below{grid-template-columns:1fr}.now{gap:8px 32px}}
`.trim();

/** Takes the reader to the same page by their own clock, once, before anything is drawn. */
export const HOURS_SCRIPT =
  '{const q=new URLSearchParams(location.search),z=Intl.DateTimeFormat().resolvedOptions().timeZone;if(!q.has("zone")&&z&&z!==document.documentElement.dataset.zone){q.set("zone",z);location.replace("?"+q)}}';
