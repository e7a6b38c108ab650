import type { ChannelTraits } from "@/lib/channels/channel-traits";

/** The provider's page of a post of ours; null where it has none or is not out yet. */
export function postUrl(
  traits: Pick<ChannelTraits, "postUrl"> | undefined,
  handle: string,
  externalId: string | null,
): string | null {
  if (!traits?.postUrl || externalId === null) return null;
  const id = externalId.slice(externalId.indexOf(":") + 1);
  return traits.postUrl.replace("{username}", handle.replace(/^@/, "")).replace("{id}", id);
}
