/** What the page's own calls said no with; the sentence comes from the server. */
export class OutsideProblem extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = "OutsideProblem";
  }
}

/** A call of this page to its own routes. Throws OutsideProblem; its sentence is empty without a connection. */
export async function callOutside<T>(
  path: string,
  call: { method?: "GET" | "POST" | "DELETE"; body?: unknown; file?: Blob; signal?: AbortSignal } = {},
): Promise<T> {
  const { method = "GET", body, file, signal } = call;
  const type = file ? file.type : body === undefined ? undefined : "application/json";
  const payload = file ?? (body === undefined ? undefined : JSON.stringify(body));
  let answer: Response;
  try {
    answer = await fetch(`/sandbox/${path}`, {
      method,
      cache: "no-store",
      ...(type ? { headers: { "content-type": type } } : {}),
      ...(payload === undefined ? {} : { body: payload }),
      ...(signal ? { signal } : {}),
    });
  } catch {
    throw new OutsideProblem("");
  }
  if (answer.ok) return (await answer.json()) as T;
  const { detail } = (await answer.json().catch(() => ({}))) as { detail?: string };
  throw new OutsideProblem(detail ?? "");
}
