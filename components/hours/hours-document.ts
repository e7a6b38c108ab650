import type { PublicHours } from "@/lib/response-times/hours-page-schemas";
import { hoursMarkup } from "@/lib/response-times/rules/hours-markup";
import { comingLine, hoursRow, keptLine, nameOf } from "./hours-rows";
import { HOURS_SCRIPT, HOURS_STYLE } from "./hours-style";
import { type Clock, cityOf, day, duration, type Say, time, weekdayAndTime } from "./hours-words";
import { html, jsonData, Markup } from "./markup";

interface Wish {
  say: Say;
  language: string;
  languages: readonly { code: string; name: string }[];
  clock: Clock;
  isEmbedded: boolean;
  /** Where the page lies. */
  url: string;
}

/** The public page as one document that needs nothing else: no script of the desk, no picture, no font to fetch. */
export function hoursDocument(hours: PublicHours, wish: Wish): string {
  const { say, clock, isEmbedded, language } = wish;
  const at = new Date(hours.at);
  const kept = hours.accounts.flatMap((account) => keptLine(say, clock.locale, account) ?? []);
  const coming = hours.comingUp.map((each) => comingLine(say, (on) => day(clock.locale, on), each));
  const page = html`<!doctype html>
<html lang="${language}" data-zone="${hours.zone}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${say("title")} · ${hours.brand}</title>
<meta name="description" content="${say("description", { brand: hours.brand })}">
<link rel="canonical" href="${wish.url}">
<style>${new Markup(HOURS_STYLE)}</style>
<script>${new Markup(HOURS_SCRIPT)}</script>
<script type="application/ld+json">${jsonData(hoursMarkup(hours, wish.url))}</script>
</head>
<body${isEmbedded ? html` class="embed"` : null}>
${isEmbedded ? null : head(hours.brand, wish)}
<main>
<h1>${say("title")}</h1>
${
  hours.accounts.length === 0
    ? html`<p class="now">${say("nothing")}</p>`
    : html`${now(say, clock, hours, at)}
<div class="scale"><p>${say("shownIn", { zone: cityOf(clock.zone) })}</p><div aria-hidden="true"><span>00</span><span>06</span><span>12</span><span>18</span><span>24</span></div><p aria-hidden="true">${say("aim")}</p></div>
<ul class="hours">${hours.accounts.map((account) => hoursRow(say, clock, account, at))}</ul>`
}
${kept.length + coming.length === 0 ? null : html`<div class="below">${part(say("kept"), kept)}${part(say("coming"), coming)}</div>`}
${hours.accounts.some(({ channel }) => channel === "x") ? keepPrivate(say) : null}
</main>
${isEmbedded ? null : html`<footer><p>${say("signed")}</p><p>${say("counted")}</p></footer>`}
</body>
</html>`;
  return page.text;
}

function head(brand: string, { say, languages, language, clock }: Wish): Markup {
  const links = languages.map(({ code, name }) =>
    code === language
      ? html`<a href="?lang=${code}&amp;zone=${clock.zone}" lang="${code}" aria-current="true">${name}</a>`
      : html`<a href="?lang=${code}&amp;zone=${clock.zone}" lang="${code}">${name}</a>`,
  );
  return html`<header class="bar"><strong>${brand}</strong>${links.length > 1 ? html`<nav aria-label="${say("language")}">${links}</nav>` : null}</header>`;
}

function now(say: Say, clock: Clock, hours: PublicHours, at: Date): Markup {
  const desk: Clock = { ...clock, zone: hours.zone };
  const isOpen = hours.accounts.some((account) => account.isOpen);
  const first = hours.accounts.find(({ usual }) => usual.p50Seconds !== null);
  const isThere = isOpen && hours.present > 0;
  const here = { here: weekdayAndTime(desk, at), city: cityOf(hours.zone), there: time(clock, at) };
  return html`<div class="now"><div><p class="${isThere ? "open" : "shut"}">${state(say, clock, hours, isOpen)}</p>
<p>${clock.zone === hours.zone ? say("clock", here) : say("clocks", here)}</p></div>
${
  first
    ? html`<div><p>${duration(say, first.usual.p50Seconds ?? 0)}</p><p>${say("half", { channel: nameOf(say, first.channel) })}</p></div>
<div><p>${duration(say, first.usual.p90Seconds ?? 0)}</p><p>${say("most")}</p></div>`
    : null
}</div>`;
}

/** Who is there, or that nobody is, and when somebody will be. */
function state(say: Say, clock: Clock, { accounts, present }: PublicHours, isOpen: boolean): string {
  if (isOpen && present > 0) return say("present", { count: present });
  if (isOpen) return say("nobody");
  const opens = accounts.flatMap(({ changesAt }) => changesAt ?? []).sort()[0];
  return opens ? say("opens", { at: weekdayAndTime(clock, new Date(opens)) }) : say("closed");
}

function part(title: string, lines: readonly Markup[]): Markup | null {
  return lines.length === 0 ? null : html`<section><h2>${title}</h2><ul>${lines}</ul></section>`;
}

function keepPrivate(say: Say): Markup {
  return html`<p class="private"><svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" aria-hidden="true"><rect x="3" y="7" width="10" height="7" rx="1.5"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/></svg><span><b>${say("privateTitle")}</b> ${say("privateText")}</span></p>`;
}
