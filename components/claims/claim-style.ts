/**
 * The look of the page behind a link: the tokens of app/tokens.css that a page without the desk's style sheet needs. The
 * face comes after the words, in measures of its own stand-in, so that nothing waits for it and nothing moves.
 */
export const CLAIM_STYLE = `
@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(/claim/type/inter-latin-ext.woff2) format("woff2");unicode-range:U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+20A0-20AB,U+20AD-20C0}
@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(/claim/type/inter-latin.woff2) format("woff2");unicode-range:U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+FEFF,U+FFFD}
@font-face{font-family:"Inter Fallback";src:local("Arial"),local("Liberation Sans");ascent-override:90.44%;descent-override:22.52%;line-gap-override:0%;size-adjust:107.12%}
:root{color-scheme:light dark;--canvas:light-dark(#f2f0eb,#151310);--raised:light-dark(#fff,#24211d);--sunk:light-dark(#eae7e0,#2f2b26);--line:light-dark(#cfc9bd,#433d36);--control:light-dark(#8f887b,#7c7468);--ink:light-dark(#211e1a,#efebe4);--ink-2:light-dark(#544e45,#b8b0a4);--ink-3:light-dark(#6b645a,#958d81);--accent:light-dark(#0e6650,#5cc3a0);--solid:light-dark(#0e6650,#46ae8b);--tint:light-dark(#e1eee8,#16302a);--on:light-dark(#fff,#06150f)}
*{box-sizing:border-box;margin:0}
body{background:var(--canvas);color:var(--ink);font:15px/24px Inter,"Inter Fallback",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-font-smoothing:antialiased;min-height:100vh;display:flex;flex-direction:column}
a{color:inherit;text-decoration-color:var(--ink-3);text-underline-offset:2px}
a:focus-visible,summary:focus-visible,button:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
header,footer{display:flex;flex-wrap:wrap;gap:8px 32px;justify-content:space-between;align-items:center;padding:20px 48px}
header strong{display:inline-flex;align-items:center;gap:8px}
header svg{width:22px;height:22px}
details{position:relative;font-size:13px;line-height:20px;color:var(--ink-2)}
summary{cursor:pointer;list-style:none;display:flex;align-items:center;gap:6px;padding:8px;min-height:36px}
summary::-webkit-details-marker{display:none}
summary svg{width:14px;height:14px;flex:none}
details nav{position:absolute;z-index:1;right:0;top:100%;min-width:140px;background:var(--raised);border:1px solid var(--line);border-radius:8px;padding:4px;display:flex;flex-direction:column}
details nav a{padding:6px 12px;text-decoration:none;color:var(--ink)}
details nav a[aria-current]{font-weight:600}
main{width:100%;max-width:608px;margin:36px auto 40px;padding:12px 24px}
.about{font-size:12px;line-height:18px;font-weight:500;color:var(--ink-2);margin-bottom:4px}
h1{text-wrap:balance;font-size:28px;line-height:36px;letter-spacing:-.015em;font-weight:650;overflow-wrap:anywhere}
.body{color:var(--ink-2);margin-top:12px;overflow-wrap:anywhere;white-space:pre-line}
.state{margin-top:20px;background:var(--tint);border-radius:8px;padding:12px 16px;display:flex;gap:12px}
.state svg{flex:none;width:18px;height:18px;margin-top:3px;color:var(--accent)}
.state b{display:block}
fieldset{border:0;padding:0;margin-top:24px;min-width:0}
legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.choice{display:grid;grid-template-columns:20px 1fr auto;gap:2px 16px;align-items:center;background:var(--raised);border:1px solid var(--control);border-radius:8px;padding:15px 19px;cursor:pointer}
.choice+.choice{margin-top:12px}
.choice:has(:checked){border:2px solid var(--solid);padding:14px 18px}
.choice:focus-within:has(:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
.choice input{appearance:none;margin:0;width:20px;height:20px;border-radius:50%;border:1.5px solid var(--control);background:var(--raised);cursor:pointer;outline:0}
.choice input:checked{border:6px solid var(--solid)}
.choice b{font-size:16px;font-weight:600;overflow-wrap:anywhere}
.choice i{font-style:normal;font-variant-numeric:tabular-nums;font-size:20px;line-height:28px;font-weight:600;white-space:nowrap}
.choice i.open{font-size:13px;line-height:20px;font-weight:400;color:var(--ink-2);white-space:normal;text-align:right}
.choice small{grid-column:2/4;font-size:14px;line-height:22px;color:var(--ink-2);overflow-wrap:anywhere}
.go{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:center;margin-top:24px}
button{font:inherit;font-weight:600;color:var(--on);background:var(--solid);border:0;border-radius:6px;padding:10px 20px;min-height:44px;cursor:pointer}
button span{display:none}
form:has(#c0:checked) .for0,form:has(#c1:checked) .for1,form:has(#c2:checked) .for2,form:has(#c3:checked) .for3{display:inline}
.go p{font-size:13px;line-height:20px;color:var(--ink-3)}
.sign{border-top:1px solid var(--line);margin-top:32px;padding-top:20px;display:flex;gap:12px;font-size:14px;line-height:22px;color:var(--ink-2);align-items:flex-start}
.sign b{color:var(--ink);display:block;font-weight:600}
.sign abbr{flex:none;width:40px;height:40px;border-radius:50%;background:var(--sunk);display:grid;place-items:center;font-weight:600;text-decoration:none;color:var(--ink-2)}
footer{margin-top:auto;color:var(--ink-3);font-size:12px;line-height:18px}
footer p{display:flex;flex-wrap:wrap;gap:4px 24px}
footer p:empty{display:none}
footer a{text-decoration:none;padding:3px 0}
footer a:hover{text-decoration:underline}
@media (max-width:640px){header,footer{padding:16px 20px}main{margin-top:8px;padding:12px 20px}h1{font-size:24px;line-height:32px}.choice{grid-template-columns:20px 1fr}.choice i{grid-column:2;text-align:left}.choice i.open{text-align:left}.choice small{grid-column:2}.go button{width:100%}}
@media (forced-colors:active){.choice input{appearance:auto}}
`.trim();
