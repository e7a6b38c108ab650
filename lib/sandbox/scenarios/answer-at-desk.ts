import { deskApi } from "./desk-api";

/** Greta, where nobody sits at the desk: she answers through the desk's own API, as any program could. */
export async function answerAtDesk(
  deskUrl: string,
  to: string,
  audience: "public" | "private",
  text: string,
): Promise<void> {
  const { call, conversationOf } = deskApi(deskUrl);
  const { id } = await conversationOf(to);
  await call("POST", `/conversations/${id}/replies?undo=0`, { channel: "x", audience, text });
}
