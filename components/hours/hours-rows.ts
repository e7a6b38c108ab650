import type { PublicHours, StatedAccount } from "@/lib/response-times/hours-page-schemas";
import { dayShown, weekShown } from "@/lib/response-times/rules/hours-shown";
import { type Clock, duration, type Say, time, weekdayAndTime, weekLines } from "./hours-words";
import { html, type Markup } from "./markup";

const ICONS: Readonly<Record<string, Markup>> = {
  x: html`<path d="M2 2h3l9 12h-3zM14 2 9.3 7.2M6.7 9.2 2 14"/>`,
  email: html`<rect x="1.5" y="3" width="13" height="10" rx="1.5"/><path d="m2 4.5 6 4.5 6-4.5"/>`,
  phone: html`<path d="M5.5 2H3.2A1.3 1.3 0 0 0 2 3.4C2.5 9 7 13.5 12.6 14a1.3 1.3 0 0 0 1.4-1.2v-2.3l-3-1-1.5 1.5A9 9 0 0 1 5 6.5L6.5 5z"/>`,
};
const OTHER = html`<circle cx="8" cy="8" r="6"/>`;

/** One account: how it is reached, when, how long it takes, what we aim for. */
export function hoursRow(say: Say, clock: Clock, account: StatedAccount, at: Date): Markup {
  const lines = weekLines(say, clock.locale, weekShown(account.hours, clock.zone, at));
  const bars = dayShown(account.hours, clock.zone, at).map(
    ({ from, to }) =>
      html`<rect x="${(from * 100).toFixed(3)}" width="${((to - from) * 100).toFixed(3)}" height="1"/>`,
  );
  return html`<li>
<div class="way"><svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.3" aria-hidden="true">${ICONS[account.channel] ?? OTHER}</svg><h2>${nameOf(say, account.channel)}</h2>${wayTo(account)}</div>
<div><svg class="day" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>${lines.map((line) => html`<p class="faint">${line}</p>`)}<p class="small">${[status(say, clock, account), usual(say, account)].join(" ").trim()}</p></div>
<p class="aim"><span>${say("aim")} </span>${duration(say, account.aimSeconds)}</p>
</li>`;
}

/** Whether it is open at this moment, and until when; nothing of what never closes. */
function status(say: Say, clock: Clock, { hours, isOpen, changesAt }: StatedAccount): string {
  if (hours === null || changesAt === null) return "";
  const at = new Date(changesAt);
  return isOpen
    ? say("openUntil", { at: time(clock, at) })
    : say("opensAt", { at: weekdayAndTime(clock, at) });
}

/** Fewer messages than this are no share worth saying. */
const ENOUGH = 20;

/** How it went in 28 days, one sentence an account; nothing where there was next to nothing. */
export function keptLine(say: Say, locale: string, account: StatedAccount): Markup | null {
  const { inTime, of } = account.kept;
  if (of < ENOUGH) return null;
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(
    inTime / of,
  );
  const count = new Intl.NumberFormat(locale).format(of);
  return html`<li>${nameOf(say, account.channel)}, ${account.handle}: <b>${percent}</b> ${say("keptOf", { count, aim: duration(say, account.aimSeconds) })}</li>`;
}

export function nameOf(say: Say, channel: string): string {
  return ["x", "email", "phone"].includes(channel) ? say(`channel.${channel}`) : channel;
}

/** Half and nine in ten at this hour; that there are too few to say is said. */
export function usual(
  say: Say,
  { usual: { n, p50Seconds, p90Seconds } }: Pick<StatedAccount, "usual">,
): string {
  if (p50Seconds === null || p90Seconds === null) return say("tooFew", { count: n });
  return say("usual", { half: duration(say, p50Seconds), most: duration(say, p90Seconds), count: n });
}

/** Days on which an account has other hours than usual. */
export function comingLine(
  say: Say,
  dayOf: (on: string) => string,
  { on, name, handles, spans }: PublicHours["comingUp"][number],
): Markup {
  const hours = spans.map(({ from, until }) => `${from}–${until}`).join(", ");
  const what =
    hours === ""
      ? say("comingClosed", { who: handles.join(", ") })
      : say("comingOpen", { who: handles.join(", "), hours });
  return html`<li><b>${dayOf(on)}${name ? `, ${name}` : ""}:</b> ${what}</li>`;
}

function wayTo({ channel, handle }: StatedAccount): Markup {
  const bare = handle.replace(/^@/, "");
  switch (channel) {
    case "x":
      return html`<a href="https://x.com/${encodeURIComponent(bare)}" target="_blank" rel="noopener">@${bare}</a>`;
    case "email":
      return html`<a href="mailto:${handle}">${handle}</a>`;
    case "phone":
      return html`<a href="tel:${handle}">${handle}</a>`;
    default:
      return html`<span>${handle}</span>`;
  }
}
