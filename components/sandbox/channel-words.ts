import type { ChannelIcon } from "@/components/ui/channel-mark";

const MARKS: Readonly<Record<string, ChannelIcon>> = { x: "x", email: "mail", phone: "phone" };

/** The mark of a channel; one nobody has drawn is a message. */
export function markOf(channel: string): ChannelIcon {
  return MARKS[channel] ?? "message";
}

/** By which word of `sandbox.desk.audience` people call what is said there. */
export function audienceWord(
  channel: string,
  audience: "public" | "private",
): "public" | "private" | "email" | "phone" {
  if (audience === "public") return "public";
  return channel === "email" || channel === "phone" ? channel : "private";
}
