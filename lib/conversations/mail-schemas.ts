import { z } from "zod";

export const mailAddressSchema = z.object({ name: z.string().optional(), address: z.string() });
export type MailAddressView = z.infer<typeof mailAddressSchema>;

/** What a mail carries besides its visible words, as the history shows it. Its HTML has a route of its own. */
export const mailViewSchema = z.object({
  subject: z.string(),
  from: mailAddressSchema.nullable(),
  to: z.array(mailAddressSchema),
  cc: z.array(mailAddressSchema),
  replyTo: z.array(mailAddressSchema),
  /** Quoted text and signature, taken off the visible text. */
  folded: z.string().nullable(),
  hasHtml: z.boolean(),
  automatic: z.enum(["auto-reply", "bounce", "list", "loop"]).nullable(),
  /** Of a bounce: which address did not get our mail, and the status of RFC 3463. */
  bounced: z.object({ recipient: z.string().nullable(), status: z.string().nullable() }).nullable(),
  /** What the server named on the account found; null: not checked. */
  authentication: z
    .object({
      spf: z.string().nullable(),
      dkim: z.string().nullable(),
      dmarc: z.string().nullable(),
      by: z.string(),
    })
    .nullable(),
  /** Whether the sender's address is proven: `proved`, `unproven`, or `unchecked` by anybody. */
  sender: z.enum(["proved", "unproven", "unchecked"]),
  /** Came to this conversation by our token, but from an address that is not its customer's. */
  isUnverified: z.boolean(),
  isWhole: z.boolean(),
});
export type MailView = z.infer<typeof mailViewSchema>;
export type SenderProof = MailView["sender"];
