import { deskApi } from "./desk-api";
import type { Step } from "./scenario";

type Write = Extract<Step, { do: "write" }>;
interface Person {
  handles: { id: string; externalId: string }[];
}

/** Greta, where nobody sits at the desk: she links the address that the person gave her, and writes to it. */
export async function writeAtDesk(deskUrl: string, write: Write): Promise<void> {
  const { call, conversationOf } = deskApi(deskUrl);
  const { id, customerId } = await conversationOf(write.to);
  const { handles } = await call<Person>("GET", `/customers/${customerId}`);
  const known = handles.find(({ externalId }) => externalId === write.address)?.id;
  const evidence = { kind: "quoted-address", value: write.address };
  const path = `/customers/${customerId}/handles`;
  const handleId =
    known ?? (await call<{ handleId: string }>("POST", path, { typed: write.address, evidence })).handleId;
  const { subject, text } = write;
  const reply = { channel: "email", audience: "private", handleId, subject, text };
  await call("POST", `/conversations/${id}/replies?undo=0`, reply);
}
