interface Row {
  id: string;
  customer: { handle: string | null };
}

/** Greta, where nobody sits at the desk: she answers through the desk's own API, as any program could. */
export async function answerAtDesk(
  deskUrl: string,
  to: string,
  audience: "public" | "private",
  text: string,
): Promise<void> {
  const headers = { authorization: "Bearer sandbox-agent", "content-type": "application/json" };
  const listed = await fetch(`${deskUrl}/api/v1/conversations?status=open,waiting&sort=newest&limit=200`, {
    headers,
  });
  if (!listed.ok) throw new Error(`the desk answered ${listed.status} when asked for its conversations`);
  const { data } = (await listed.json()) as { data: Row[] };
  const row = data.find(
    ({ customer }) => customer.handle?.replace(/^@/, "").toLowerCase() === to.toLowerCase(),
  );
  if (!row) throw new Error(`the desk has no conversation with @${to} yet`);
  const answered = await fetch(`${deskUrl}/api/v1/conversations/${row.id}/replies?undo=0`, {
    method: "POST",
    headers,
    body: JSON.stringify({ channel: "x", audience, text }),
  });
  if (!answered.ok) throw new Error(`the desk refused the answer: ${(await answered.text()).slice(0, 300)}`);
}
