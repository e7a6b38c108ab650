import type { World, XPost, XUser } from "@/lib/sandbox/x/model";

function person(id: string, username: string, verified = false): XUser {
  return {
    id,
    username,
    name: username,
    description: "",
    createdAt: 0,
    verified,
    verifiedType: verified ? "business" : "none",
    protected: false,
    suspended: false,
    receivesYourDm: true,
    followers: 0,
    following: 0,
    profileImageUrl: "",
    plan: "self_serve",
    isAutomated: false,
    blocking: [],
  };
}

const PEOPLE = [person("11", "NorthwindHelp", true), person("22", "jo_fly"), person("33", "Ben")];

export function post(part: Partial<XPost>): XPost {
  return {
    id: "900",
    authorId: "22",
    text: "",
    createdAt: 0,
    conversationId: "900",
    editHistoryIds: ["900"],
    mentionedUsernames: [],
    prefixUsernames: [],
    language: "en",
    replySettings: "everyone",
    mediaKeys: [],
    hidden: false,
    source: "native",
    reposts: 0,
    likes: 0,
    replies: 0,
    quotes: 0,
    views: 0,
    ...part,
  };
}

const POSTS = new Map([["700", post({ id: "700", authorId: "11" })]]);

export const world: World = {
  now: () => 0,
  nextId: () => "1",
  userById: (id) => PEOPLE.find((user) => user.id === id),
  userByUsername: (name) => PEOPLE.find((user) => user.username.toLowerCase() === name.toLowerCase()),
  ensureUser: (name) => person("44", name),
  postById: (id) => POSTS.get(id),
  messageById: () => undefined,
  mediaByKey: (key) => ({
    id: key,
    key,
    ownerId: "22",
    category: "tweet_image",
    type: key.startsWith("3_") ? "photo" : "video",
    bytes: 1,
    createdAt: 0,
    state: "succeeded",
  }),
  posts: () => POSTS.values(),
  subscribe: () => () => {},
  read: () => undefined,
  write: () => {},
};
