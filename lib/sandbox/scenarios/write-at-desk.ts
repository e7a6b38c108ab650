import type { Step } from "./scenario";

type Write = Extract<Step, { do: "write" }>;
interface Row {
  id: string;
  customer: { id: string; handle: string | null };
}
interface Person {
  handles: { id: string; externalId: string }[];
}

/** Greta, where nobody sits at the desk: she links the address that the person gave her, and writes to it. */
export async function writeAtDesk(deskUrl: string, write: Write): Promise<void> {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${deskUrl}/api/v1${path}`, {
      method,
      headers: { authorization: "Bearer sandbox-agent", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok)
      throw new Error(`${path} answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return (await answer.json()) as T;
  };
  const { data } = await call<{ data: Row[] }>(
    "GET",
    "/conversations?status=open,waiting&sort=newest&limit=200",
  );
  const row = data.find(
    ({ customer }) => customer.handle?.replace(/^@/, "").toLowerCase() === write.to.toLowerCase(),
  );
  if (!row) throw new Error(`the desk has no conversation with @${write.to} yet`);
  const { handles } = await call<Person>("GET", `/customers/${row.customer.id}`);
  const known = handles.find(({ externalId }) => externalId === write.address)?.id;
  const evidence = { kind: "quoted-address", value: write.address };
  const path = `/customers/${row.customer.id}/handles`;
  const handleId =
    known ?? (await call<{ handleId: string }>("POST", path, { typed: write.address, evidence })).handleId;
  const { subject, text } = write;
  const reply = { channel: "email", audience: "private", handleId, subject, text };
  await call("POST", `/conversations/${row.id}/replies?undo=0`, reply);
}
