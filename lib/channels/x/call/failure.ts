import { textOf, type Wire, wireOf, wiresOf } from "../fold/wire";

/** Why a call brought nothing, in one shape for all of X's ways to say so. */
export type Failure =
  /** X answered with a status. */
  | ({ kind: "answered" } & Problem)
  /** No connection came about: the call had no effect. */
  | { kind: "not-sent"; reason: string }
  /** Bytes went out and no whole answer came back. */
  | { kind: "cut"; reason: string }
  /** Our own budget says not now. */
  | { kind: "limited"; resetAt: Date }
  /** There is no good token; a person has to connect again. */
  | {
      kind: "disconnected";
      code: "x-reconnect" | "x-unconnected" | "x-scope-missing" | "x-no-app-token";
      scope?: string;
    }
  /** The token is being renewed or X could not be asked for a new one. */
  | { kind: "later" };

export interface Problem {
  status: number;
  /** Last part of `type`; X's bodies of 2026 show two hosts in front of it. */
  slug: string;
  title: string;
  detail: string;
  /** The number of the older error shape. */
  code: number | undefined;
  body: Wire;
  header(name: string): string | undefined;
}

export type Answer =
  | { ok: true; status: number; text: string; body: Wire; header(name: string): string | undefined }
  | { ok: false; failure: Failure };

/** Reads problem+json, the older `errors` with numbers, OAuth's `error`, and bodies that are none of them. */
export function problemOf(
  status: number,
  text: string,
  header: (name: string) => string | undefined,
): Problem {
  const body = parsedOf(text);
  const [first] = wiresOf(body.errors);
  const detail =
    textOf(body.detail) ??
    textOf(first?.detail) ??
    textOf(first?.message) ??
    textOf(body.error_description) ??
    textOf(body.error) ??
    "";
  return {
    status,
    slug: (textOf(body.type) ?? textOf(first?.type) ?? "").split("/").at(-1) ?? "",
    title: textOf(body.title) ?? textOf(first?.title) ?? "",
    detail: detail.slice(0, 300).toWellFormed().replaceAll("\0", ""),
    code:
      typeof first?.code === "number" ? first.code : typeof body.code === "number" ? body.code : undefined,
    body,
    header,
  };
}

export function parsedOf(text: string): Wire {
  try {
    return wireOf(JSON.parse(text)) ?? {};
  } catch {
    return {};
  }
}
