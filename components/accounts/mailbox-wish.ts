import type { MailServerWish, SaveMailbox } from "@/lib/accounts/schemas";
import type { ServerForm, ServerKind } from "./mail-server-fields";

type Given = Pick<SaveMailbox, "purpose" | "teamId"> & {
  accountId?: string;
  servers: Readonly<Record<ServerKind, ServerForm>>;
};

/** What the form of a mailbox asks for. An empty password keeps the stored one. */
export function mailboxWish(form: FormData, { servers, ...given }: Given): SaveMailbox {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const orNull = (name: string) => text(name) || null;
  const server = (kind: ServerKind): MailServerWish | null => {
    if (!servers[kind].isUsed) return null;
    const password = String(form.get(`${kind}.password`) ?? "");
    return {
      host: text(`${kind}.host`),
      port: Number(text(`${kind}.port`)),
      tls: servers[kind].tls,
      name: text(`${kind}.name`),
      ...(password === "" ? {} : { password }),
    };
  };
  return {
    ...given,
    address: text("address"),
    displayName: text("displayName"),
    fromName: text("fromName"),
    signatureBlock: String(form.get("signatureBlock") ?? ""),
    imap: server("imap"),
    smtp: server("smtp"),
    sentFolder: orNull("sentFolder"),
    authservId: orNull("authservId"),
    dropAddress: orNull("dropAddress"),
  };
}
