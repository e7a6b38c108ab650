import type { ChannelHealth } from "../../channel-deps";
import type { Failure } from "./failure";

/**
 * What a failure says about the whole account (money, app, person, token), so that everything it sends is held;
 * undefined when only the one call is concerned. Source: x-api §5, §13 cases 18–21.
 */
export function accountTrouble(failure: Failure): ChannelHealth | undefined {
  switch (failure.kind) {
    case "disconnected":
      return { state: "reconnect", code: failure.code, values: { scope: failure.scope ?? null } };
    case "answered":
      return troubleOf(failure);
    case "not-sent":
      return { state: "down", code: "x-unreachable", values: { reason: failure.reason } };
    case "cut":
    case "limited":
    case "later":
      return undefined;
  }
}

function troubleOf(failure: Extract<Failure, { kind: "answered" }>): ChannelHealth | undefined {
  const { status, slug, title, detail, code } = failure;
  const values = { detail, status };
  if (status === 402 || title === "CreditsDepleted")
    return { state: "down", code: "x-credits-depleted", values };
  if (/spending limit/i.test(detail)) return { state: "down", code: "x-spending-limit", values };
  if (slug === "usage-capped") return { state: "down", code: "x-usage-capped", values };
  if (status === 401) return { state: "reconnect", code: "x-reconnect", values };
  if (status !== 403) return undefined;
  if (slug === "client-forbidden") return { state: "down", code: "x-app-suspended", values };
  if (code === 64 || /account is suspended/i.test(detail))
    return { state: "down", code: "x-account-suspended", values };
  if (code === 326 || /account is temporarily locked/i.test(detail))
    return { state: "down", code: "x-account-locked", values };
  return undefined;
}
