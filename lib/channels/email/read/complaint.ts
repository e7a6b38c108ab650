import type { InboundMail } from "../../inbound-mail";
import { addressOf } from "./addresses";
import { type ReportPart, returnedId } from "./bounced";
import { decodeWindows } from "./charsets";
import { firstOf, type Head } from "./head";

/** A mailbox provider tells that a person pressed "this is spam" (ARF, RFC 5965). */
export function isComplaint(head: Head): boolean {
  const type = firstOf(head, "content-type")?.toLowerCase() ?? "";
  return type.startsWith("multipart/report") && /report-type\s*=\s*"?feedback-report/.test(type);
}

/** Which mail of ours it is about, as far as the provider left it in; null where the report says that it is no spam. */
export function complaintOf(parts: readonly ReportPart[]): NonNullable<InboundMail["complaint"]> | null {
  const report = parts.find(({ type }) => type === "message/feedback-report");
  const told = report ? decodeWindows(report.bytes.subarray(0, 64 * 2 ** 10)) : "";
  const field = (name: string) =>
    new RegExp(`^${name}[ \\t]*:[ \\t]*(.{1,500})$`, "im").exec(told)?.[1]?.trim();
  if (/^not-spam\b/i.test(field("Feedback-Type") ?? "")) return null;
  const recipient = field("Original-Rcpt-To");
  return {
    messageId: returnedId(parts) ?? null,
    recipient: recipient === undefined ? null : addressOf(recipient.replace(/[<>]/g, "")),
  };
}
