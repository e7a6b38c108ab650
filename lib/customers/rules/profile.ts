import type { Author } from "@/lib/channels/channel";
import { plainOrNull } from "./plain-text";

export interface Profile {
  username: string | null;
  displayName: string | null;
  avatarUrl: string | null;
  bio: string | null;
  followers: number | null;
  isVerified: boolean;
  verifiedType: string | null;
  isProtected: boolean;
  acceptsPrivate: boolean | null;
}

const EMPTY: Profile = {
  username: null,
  displayName: null,
  avatarUrl: null,
  bio: null,
  followers: null,
  isVerified: false,
  verifiedType: null,
  isProtected: false,
  acceptsPrivate: null,
};

/** What is known of a person after this was heard: what a wire leaves out is kept. */
export function refreshedProfile(known: Profile | undefined, author: Author): Profile {
  const before = known ?? EMPTY;
  return {
    username: plainOrNull(author.username, 200) ?? before.username,
    displayName: plainOrNull(author.displayName, 200) ?? before.displayName,
    avatarUrl: plainOrNull(author.avatarUrl, 1000) ?? before.avatarUrl,
    bio: author.bio === undefined ? before.bio : plainOrNull(author.bio, 2000),
    followers: author.followers ?? before.followers,
    isVerified: author.isVerified ?? before.isVerified,
    verifiedType:
      author.verifiedType === undefined ? before.verifiedType : plainOrNull(author.verifiedType, 40),
    isProtected: author.isProtected ?? before.isProtected,
    acceptsPrivate: author.acceptsPrivate ?? before.acceptsPrivate,
  };
}

/** Whether two profiles say the same. */
export function sameProfile(a: Profile, b: Profile): boolean {
  return (Object.keys(EMPTY) as (keyof Profile)[]).every((key) => a[key] === b[key]);
}

/** What a person is called on screen. */
export function nameOf(profile: Pick<Profile, "displayName" | "username">, externalId: string): string {
  return profile.displayName ?? profile.username ?? externalId;
}
