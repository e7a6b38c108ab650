import type { XUser } from "./model";

/** Names the sandbox takes: X's own alphabet, a little longer than X's 15 for the sake of tests. */
export const usernamePattern = /^\w{1,30}$/;

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text.toLowerCase())
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return value >>> 0;
}

function displayName(username: string): string {
  const words =
    username
      .replace(/_+/g, " ")
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .trim() || username;
  return words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/**
 * A person as a first `sandbox-<username>` token makes them; the figures follow from the name. They stand for people
 * in X's own app, so the self-serve rules (summoned, no quotes) bind only whoever is said to be self-serve.
 */
export function newUser(username: string, id: string, now: number): XUser {
  const seed = hash(username);
  return {
    id,
    username,
    name: displayName(username),
    description: "",
    createdAt: now - (365 + (seed % 4000)) * 86_400_000,
    verified: false,
    verifiedType: "none",
    protected: false,
    suspended: false,
    receivesYourDm: true,
    followers: 12 + (seed % 900),
    following: 30 + (seed % 700),
    profileImageUrl: "",
    plan: "enterprise",
    isAutomated: false,
    blocking: [],
  };
}

const founded = Date.UTC(2019, 3, 1);

/** The demo brand's two accounts; their ids never change. */
export const northwind: readonly XUser[] = [
  {
    ...newUser("NorthwindHelp", "1100000000000000111", founded),
    createdAt: founded,
    plan: "self_serve",
    name: "Northwind Help",
    description:
      "Care for flights, parcels and flowers by @NorthwindAir. Here 24/7, answers within 10 minutes. Private details by DM only, please. Messages are signed with initials.",
    verified: true,
    verifiedType: "business",
    followers: 48_210,
    following: 310,
    isAutomated: true,
    automatedBy: "NorthwindAir",
    location: "Copenhagen",
  },
  {
    ...newUser("NorthwindAir", "1100000000000000222", founded),
    createdAt: founded,
    plan: "self_serve",
    name: "Northwind",
    description: "We fly, we ship, we bring flowers. Need help? @NorthwindHelp answers day and night.",
    verified: true,
    verifiedType: "business",
    followers: 312_540,
    following: 120,
    location: "Copenhagen",
  },
];

/** Only subscribers and organisations write more than 280 and edit. */
export function isLongWriter(user: XUser): boolean {
  return user.verifiedType !== "none";
}
