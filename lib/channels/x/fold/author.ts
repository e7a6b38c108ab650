import type { Author } from "../../channel";
import { numberOf, textOf, type Wire, wellFormed, wireOf } from "./wire";

/** A person of X: the id always, what else came with it where it came. */
export function authorOf(externalId: string, user: Wire | undefined): Author {
  const author: Author = { externalId };
  if (!user) return author;
  const username = textOf(user.username);
  const displayName = textOf(user.name);
  const avatarUrl = textOf(user.profile_image_url);
  const bio = textOf(user.description);
  const followers = numberOf(wireOf(user.public_metrics)?.followers_count);
  const verifiedType = textOf(user.verified_type);
  if (username) author.username = wellFormed(username);
  if (displayName) author.displayName = wellFormed(displayName);
  if (avatarUrl) author.avatarUrl = wellFormed(avatarUrl);
  if (bio) author.bio = wellFormed(bio);
  if (followers !== undefined) author.followers = followers;
  if (typeof user.verified === "boolean") author.isVerified = user.verified;
  if (verifiedType) author.verifiedType = verifiedType;
  if (typeof user.protected === "boolean") author.isProtected = user.protected;
  if (typeof user.receives_your_dm === "boolean") author.acceptsPrivate = user.receives_your_dm;
  return author;
}
