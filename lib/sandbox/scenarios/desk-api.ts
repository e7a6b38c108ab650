interface Row {
  id: string;
  customer: { id: string; handle: string | null };
}

export interface DeskApi {
  /** A body of text is a list, one of bytes a picture; anything else goes as JSON. */
  call<T>(method: "GET" | "POST" | "PATCH", path: string, body?: unknown): Promise<T>;
  /** The newest conversation of a person of X that is not resolved; throws where there is none. */
  conversationOf(username: string): Promise<{ id: string; customerId: string }>;
}

/** The desk's own API with somebody's sandbox key, as any program could call it. Throws on every refusal. */
export function deskApi(deskUrl: string, as: "agent" | "lead" | "admin" = "agent"): DeskApi {
  const call = async <T>(method: "GET" | "POST" | "PATCH", path: string, body?: unknown): Promise<T> => {
    const isText = typeof body === "string" || body instanceof Uint8Array;
    const answer = await fetch(`${deskUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer sandbox-${as}`,
        "content-type": typeof body === "string" ? "text/csv" : isText ? "image/png" : "application/json",
      },
      ...(body === undefined ? {} : { body: isText ? (body as string) : JSON.stringify(body) }),
    });
    if (!answer.ok)
      throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  };
  return {
    call,
    async conversationOf(username) {
      const { data } = await call<{ data: Row[] }>(
        "GET",
        "/conversations?status=open,waiting&sort=newest&limit=200",
      );
      const row = data.find(
        ({ customer }) => customer.handle?.replace(/^@/, "").toLowerCase() === username.toLowerCase(),
      );
      if (!row) throw new Error(`the desk has no conversation with @${username} yet`);
      return { id: row.id, customerId: row.customer.id };
    },
  };
}
