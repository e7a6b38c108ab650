import { html, Markup } from "@/components/hours/markup";
import type { ClaimView } from "@/lib/goodwill/make-good/claim-schemas";
import { CLAIM_STYLE } from "./claim-style";

type SayClaim = (key: string, values?: Record<string, string | number>) => string;

interface Wish {
  say: SayClaim;
  languages: readonly { code: string; name: string }[];
  /** Where the form goes; null: it is looked at, not used. */
  action: string | null;
}

/** The page behind somebody's link as one document that needs nothing else: no script, no picture, no cookie. */
export function claimDocument(view: ClaimView, wish: Wish): string {
  const { say } = wish;
  const { language, brand, said, step, expires } = view;
  const isOver = step === "expired" || step === "stopped" || step === "unknown" || step === "busy";
  const title = said && !isOver ? said.title : say(`${step}.title`);
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive"><meta name="referrer" content="no-referrer">
<title>${title} · ${brand}</title>
<style>${new Markup(CLAIM_STYLE)}</style>
</head>
<body>
${head(view, wish)}
<main>
${said && !isOver ? words(said, language) : html`<h1>${title}</h1><p class="body">${say(`${step}.text`, { on: expires?.on ?? "" })}</p>`}
${state(view, say)}
${form(view, wish)}
${sign(view, say)}
</main>
<footer><p>${expires && !isOver ? say("only", { on: expires.on }) : null}</p>${contact(view)}</footer>
</body>
</html>`;
  return page.text;
}

/** Words of the desk may be of another language than the page, or run the other way. */
const inTheirs = (spoken: string, language: string) =>
  html` dir="auto"${spoken === language ? null : html` lang="${spoken}"`}`;

function words(said: NonNullable<ClaimView["said"]>, language: string): Markup {
  const lang = inTheirs(said.language, language);
  return html`${said.about ? html`<p class="about"${lang}>${said.about}</p>` : null}<h1${lang}>${said.title}</h1><p class="body"${lang}>${said.body}</p>`;
}

function head({ brand, language }: ClaimView, { say, languages, action }: Wish): Markup {
  const mark = html`<svg viewBox="0 0 22 22" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="11" cy="11" r="9.5"/><path d="M11 5.5 8.6 11.5 11 10.4l2.4 1.1z" fill="currentColor" stroke-width="1"/></svg>`;
  const here = languages.find(({ code }) => code === language)?.name ?? language;
  const links = languages.map(({ code, name }) => {
    const current = code === language ? html` aria-current="true"` : null;
    return action === null
      ? html`<a lang="${code}"${current}>${name}</a>`
      : html`<a href="?lang=${code}" lang="${code}" hreflang="${code}"${current}>${name}</a>`;
  });
  const globe = html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.3" aria-hidden="true"><circle cx="8" cy="8" r="6.3"/><path d="M1.7 8h12.6M8 1.7c4.2 4 4.2 8.6 0 12.6-4.2-4-4.2-8.6 0-12.6z"/></svg>`;
  const down = html`<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true"><path d="m4 6 4 4 4-4"/></svg>`;
  return html`<header><strong>${mark}${brand}</strong><details><summary>${globe}${here}${down}</summary><nav aria-label="${say("language")}">${links}</nav></details></header>`;
}

/** What became of it, above what may still be changed. */
function state({ step, choices }: ClaimView, say: SayClaim): Markup | null {
  if (step !== "chosen" && step !== "asked" && step !== "paid" && step !== "reserved" && step !== "elsewhere")
    return null;
  const chosen = choices.find(({ isChosen }) => isChosen);
  const choice = chosen ? [chosen.title, chosen.written].filter(Boolean).join(", ") : "";
  const check = html`<svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><circle cx="9" cy="9" r="8"/><path d="m5.5 9.3 2.4 2.4 4.8-5"/></svg>`;
  return html`<div class="state" role="status">${check}<p><b>${say(`${step}.title`, { choice })}</b>${say(`${step}.text`, { choice })}</p></div>`;
}

function form(view: ClaimView, { say, action }: Wish): Markup | null {
  const { step, choices, expires, language } = view;
  if (step !== "choose" && step !== "chosen" && step !== "asked") return null;
  const first = choices.find(({ isChosen }) => isChosen) ?? choices[0];
  const items = choices.map((choice, n) => {
    const { id, title, detail, written } = choice;
    const checked = choice === first ? html` checked` : null;
    const sum = written ? html`<i>${written}</i>` : html`<i class="open">${say("noAmount")}</i>`;
    return html`<label class="choice" for="c${n}"${inTheirs(choice.language, language)}><input type="radio" id="c${n}" name="choice" value="${id}" required${checked}><b>${title}</b>${sum}${detail ? html`<small>${detail}</small>` : null}</label>`;
  });
  const labels = choices.map(
    ({ kind, written }, n) =>
      html`<span class="for${n}">${written ? say(`take.${kind}`, { amount: written }) : say("take.ask")}</span>`,
  );
  const where = action === null ? null : html` action="${action}"`;
  const button =
    action === null ? html`<button type="button">${labels}</button>` : html`<button>${labels}</button>`;
  return html`<form method="post"${where}><fieldset><legend>${say("choose.title")}</legend>${items}</fieldset>
<div class="go">${button}<p>${say("until", { at: expires?.at ?? "" })}</p></div></form>`;
}

function sign({ signer, brand }: ClaimView, say: SayClaim): Markup | null {
  if (!signer) return null;
  return html`<div class="sign"><abbr aria-hidden="true">${signer.initials}</abbr><p>${say("sign")}<b>${signer.name}, ${brand}</b></p></div>`;
}

function contact({ contact: { mail, phone } }: ClaimView): Markup | null {
  if (!mail && !phone) return null;
  const call = phone ? html`<a href="tel:${phone.replace(/[^+\d]/g, "")}">${phone}</a>` : null;
  return html`<p>${mail ? html`<a href="mailto:${mail}">${mail}</a>` : null}${call}</p>`;
}
