import { deskApi } from "./desk-api";

/**
 * Greta, where nobody sits at the desk: she takes the person for the one a list of the brand's names by this handle.
 * Throws while the desk suggests nobody.
 */
export async function sameAtDesk(deskUrl: string, username: string): Promise<void> {
  const { call, conversationOf } = deskApi(deskUrl);
  const { customerId } = await conversationOf(username);
  const { handles } = await call<{ handles: unknown[] }>("GET", `/customers/${customerId}`);
  if (handles.length > 1) return;
  const path = `/link-suggestions?customerId=${customerId}`;
  const { data } = await call<{ data: { id: string; state: string }[] }>("GET", path);
  const open = data.find(({ state }) => state === "open");
  if (!open) throw new Error(`the desk suggests nobody for @${username} yet`);
  await call("POST", `/link-suggestions/${open.id}/accept`, {});
}
