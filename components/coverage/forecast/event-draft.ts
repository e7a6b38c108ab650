import type { ForecastEvent } from "@/lib/coverage/forecast-schemas";
import type { EventWish } from "./forecast-acts";

/** An event as it is typed. */
export interface EventDraft {
  name: string;
  startLocal: string;
  endLocal: string;
  factor: string;
  added: string;
}

export function draftOf(event: ForecastEvent | null): EventDraft {
  return {
    name: event?.name ?? "",
    startLocal: event?.startLocal ?? "",
    endLocal: event?.endLocal ?? "",
    factor: String(event?.factor ?? 2),
    added: String(event?.added ?? 0),
  };
}

/** What was typed, when it says something. */
export function wishOf({ name, startLocal, endLocal, factor, added }: EventDraft): EventWish | null {
  const [times, more] = [Number(factor.replace(",", ".")), Number(added)];
  if (name.trim() === "" || startLocal === "" || endLocal === "") return null;
  if (factor.trim() === "" || Number.isNaN(times) || times < 0 || times > 100) return null;
  if (!Number.isInteger(more) || more < 0) return null;
  return { name: name.trim(), startLocal, endLocal, factor: times, added: more };
}
