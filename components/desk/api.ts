/** What the API said no with; status 0 is no connection. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** A sentence in the reader's language, from the server; empty without a connection. */
    readonly detail: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = "ApiProblem";
  }
}

type Query = Readonly<Record<string, string | number | readonly string[] | undefined | null>>;
type Call = {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  query?: Query;
  body?: unknown;
  /** Raw bytes instead of JSON. */
  file?: Blob;
  signal?: AbortSignal;
  keepalive?: boolean;
};

export function apiPath(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    search.set(name, Array.isArray(value) ? value.join(",") : String(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ""}`;
}

/** Asks the desk's own API with the session's cookie. Throws ApiProblem. */
export async function callApi<T>(path: string, call: Call = {}): Promise<T> {
  const { method = "GET", query = {}, body, file, signal, keepalive } = call;
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (file) headers["content-type"] = file.type || "application/octet-stream";
  const sentAt = Date.now();
  let response: Response;
  try {
    response = await fetch(apiPath(path, query), {
      method,
      headers,
      credentials: "same-origin",
      cache: "no-store",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(file ? { body: file } : {}),
      ...(signal ? { signal } : {}),
      ...(keepalive ? { keepalive } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem(0, "no-connection", "");
  }
  learnOffset(response.headers.get("date"), sentAt);
  tellSession(response.status);
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  throw await problemFrom(response);
}

async function problemFrom(response: Response): Promise<ApiProblem> {
  try {
    const { code, detail, ...extra } = (await response.json()) as { code?: string; detail?: string };
    return new ApiProblem(response.status, code ?? "internal", detail ?? "", extra);
  } catch {
    return new ApiProblem(response.status, "internal", "");
  }
}

let isSignedOut = false;

/** Said on the window when the session has ended, and again when a later answer shows that somebody is signed in. */
export const SESSION_EVENT = "caret-session";

function tellSession(status: number): void {
  const isOver = status === 401;
  if (isOver === isSignedOut || (status >= 400 && !isOver)) return;
  isSignedOut = isOver;
  window.dispatchEvent(new CustomEvent(SESSION_EVENT, { detail: { isOver } }));
}

let offsetMs = 0;

/** Milliseconds the server's clock is ahead of this one, where they differ by more than a header can be wrong. */
export function clockOffset(): number {
  return offsetMs;
}

function learnOffset(date: string | null, sentAt: number): void {
  if (!date) return;
  const middle = (sentAt + Date.now()) / 2;
  const offset = Date.parse(date) + 500 - middle;
  if (Number.isFinite(offset)) offsetMs = Math.abs(offset) > 2000 ? Math.round(offset) : 0;
}
