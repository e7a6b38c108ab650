import type { ChannelTraits } from "@/lib/channels/channel-traits";
import type { StatedAccount } from "../hours-page-schemas";

/** How somebody outside reaches an account by its handle, as its channel says. */
export function reachOf(handle: string, traits: ChannelTraits | undefined): StatedAccount["reach"] {
  if (traits?.typedAs === "address") return { by: "email", at: handle };
  if (traits?.typedAs === "number") return { by: "telephone", at: handle };
  if (traits?.profileUrl) {
    const username = encodeURIComponent(handle.replace(/^@/, ""));
    return { by: "url", at: traits.profileUrl.replace("{username}", username) };
  }
  return { by: "identifier", at: handle };
}
