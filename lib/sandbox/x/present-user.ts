import type { XUser } from "./model";
import type { View } from "./view";
import { words } from "./view";
import { wireText } from "./wire-text";
import type { SandboxWorld } from "./world";

type Wire = Record<string, unknown>;

/** Where the person's picture is served. */
export function avatarUrl(world: SandboxWorld, user: XUser): string {
  return user.profileImageUrl || `${world.baseUrl}/profile_images/${user.id}/normal.png`;
}

function connections(world: SandboxWorld, user: XUser, viewerId: string): string[] {
  const viewer = world.userById(viewerId);
  const status: string[] = [];
  if (viewer?.followingIds?.includes(user.id)) status.push("following");
  if (user.followingIds?.includes(viewerId)) status.push("followed_by");
  if (viewer?.blocking.includes(user.id)) status.push("blocking");
  return status;
}

function metrics(world: SandboxWorld, user: XUser, view: View): Wire {
  const posted = world.posted.byAuthor(user.id).length;
  return {
    followers_count: user.followers,
    following_count: user.following,
    [words(view.dialect).count]: posted,
    listed_count: Math.floor(user.followers / 400),
    like_count: 0,
    media_count: 0,
  };
}

/** A user object with the fields asked for; `id`, `name` and `username` always. */
export function presentUser(
  world: SandboxWorld,
  user: XUser,
  view: View,
  viewerId: string | undefined,
): Wire {
  const wire: Wire = { id: user.id, name: user.name, username: user.username };
  const names = words(view.dialect);
  const put = (field: string, value: () => unknown) => {
    if (!view.user.has(field)) return;
    const given = value();
    if (given !== undefined && given !== "") wire[field] = given;
  };
  put("created_at", () => new Date(user.createdAt).toISOString());
  put("description", () => user.description);
  put("location", () => user.location);
  put("url", () => user.url);
  put("protected", () => user.protected);
  put("verified", () => user.verified);
  put("verified_type", () => user.verifiedType);
  put("verified_followers_count", () => Math.floor(user.followers / 50));
  put("is_identity_verified", () => user.verifiedType === "business" || user.verifiedType === "government");
  put("parody", () => false);
  put("subscription_type", () => (user.verifiedType === "none" ? "None" : "Premium"));
  put("profile_image_url", () => avatarUrl(world, user));
  put("public_metrics", () => metrics(world, user, view));
  put("receives_your_dm", () =>
    viewerId === undefined
      ? undefined
      : viewerId === user.id
        ? user.receivesYourDm
        : mayMessage(world, viewerId, user),
  );
  put("connection_status", () => (viewerId === undefined ? undefined : connections(world, user, viewerId)));
  put("entities", () => {
    const { entities } = wireText(world, user.description, user.id);
    return entities ? { description: entities } : undefined;
  });
  if (view.user.has(names.mostRecent) || view.expansions.has(names.mostRecent)) {
    const newest = world.posted.byAuthor(user.id).at(-1);
    if (newest) wire[names.mostRecent] = newest;
  }
  return wire;
}

/** Whether a direct message of the sender would be taken: open to all, or the person wrote to the sender first. */
export function mayMessage(world: SandboxWorld, senderId: string, recipient: XUser): boolean {
  if (recipient.id === senderId || recipient.suspended || recipient.blocking.includes(senderId)) return false;
  if (recipient.receivesYourDm || recipient.followingIds?.includes(senderId)) return true;
  return world.messages
    .byConversation(directConversationId(senderId, recipient.id))
    .some((id) => world.messageById(id)?.senderId === recipient.id);
}

/** `{smaller id}-{larger id}`. */
export function directConversationId(a: string, b: string): string {
  return BigInt(a) < BigInt(b) ? `${a}-${b}` : `${b}-${a}`;
}
