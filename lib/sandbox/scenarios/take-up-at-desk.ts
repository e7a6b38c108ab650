import { deskApi } from "./desk-api";

interface Found {
  id: string;
  author: { handle: string | null };
}

/**
 * Greta, where nobody sits at the desk: she makes a conversation of what this person said without naming us. Throws
 * where it is not in the lane (yet); nothing is done twice, for what was taken up has left it.
 */
export async function takeUpAtDesk(deskUrl: string, from: string): Promise<void> {
  const { call } = deskApi(deskUrl);
  const { data } = await call<{ data: Found[] }>("GET", "/listening/posts?limit=100");
  const found = data.find(({ author }) => author.handle?.toLowerCase() === from.toLowerCase());
  if (!found) throw new Error(`nothing of ${from} was found; is there a listening query for it?`);
  await call("POST", `/listening/posts/${found.id}/converse`, {});
}
