import { type MailView, mailViewSchema } from "../mail-schemas";
import { senderProof } from "./sender-proof";

/** The row of a mail beside its interaction, as it is read with it. */
export type MailColumns = Omit<MailView, "sender" | "isUnverified"> & { trust: string };

/** A mail as the API answers it. */
export function viewMail({ trust, ...mail }: MailColumns): MailView {
  return mailViewSchema.parse({
    ...mail,
    sender: senderProof(mail.authentication),
    isUnverified: trust === "unverified",
  });
}
