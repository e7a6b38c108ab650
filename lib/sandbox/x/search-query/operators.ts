import type { World, XPost, XUser } from "../model";
import { QueryError } from "./query-error";
import type { QueryHints, Term } from "./term";
import { featuresOf, wordsOf } from "./text-features";

interface Operator {
  compile(value: string, negated: boolean, position: number): Term;
}

type Test = (post: XPost, world: World) => boolean;

const IS: Record<string, Test> = {
  retweet: (post) => post.repostedPostId !== undefined,
  reply: (post) => post.inReplyToPostId !== undefined,
  quote: (post) => post.quotedPostId !== undefined,
  verified: (post, world) => world.userById(post.authorId)?.verified === true,
  nullcast: () => false,
};

const HAS: Record<string, Test> = {
  links: (post) => featuresOf(post).urls.length > 0,
  media: (post) => post.mediaKeys.length > 0,
  images: (post, world) => hasMedia(post, world, (type) => type === "photo" || type.startsWith("image")),
  videos: (post, world) => hasMedia(post, world, (type) => type.startsWith("video")),
  video_link: (post, world) => hasMedia(post, world, (type) => type.startsWith("video")),
  mentions: (post) => post.mentionedUsernames.length > 0 || post.prefixUsernames.length > 0,
  hashtags: (post) => featuresOf(post).hashtags.size > 0,
  cashtags: (post) => featuresOf(post).cashtags.size > 0,
  geo: () => false,
};

const OPERATORS: Record<string, Operator> = {
  from: person(
    (post, world, isPerson) => isPerson(world.userById(post.authorId)),
    (name) => ({ from: [name] }),
  ),
  to: person(
    (post, world, isPerson) =>
      post.inReplyToUserId !== undefined && isPerson(world.userById(post.inReplyToUserId)),
  ),
  retweets_of: person((post, world, isPerson) => {
    const reposted = post.repostedPostId === undefined ? undefined : world.postById(post.repostedPostId);
    return reposted !== undefined && isPerson(world.userById(reposted.authorId));
  }),
  conversation_id: postId(
    (post) => post.conversationId,
    (id) => ({ conversationIds: [id] }),
  ),
  in_reply_to_tweet_id: postId(
    (post) => post.inReplyToPostId,
    (id) => ({ inReplyToPostIds: [id] }),
  ),
  in_reply_to_post_id: postId(
    (post) => post.inReplyToPostId,
    (id) => ({ inReplyToPostIds: [id] }),
  ),
  quotes_of_tweet_id: postId(
    (post) => post.quotedPostId,
    (id) => ({ quotedPostIds: [id] }),
  ),
  quotes_of_post_id: postId(
    (post) => post.quotedPostId,
    (id) => ({ quotedPostIds: [id] }),
  ),
  retweets_of_tweet_id: postId((post) => post.repostedPostId),
  url: { compile: compileUrl },
  is: choice("is", IS),
  has: choice("has", HAS),
  lang: {
    compile(value, _negated, position) {
      const language = value.toLowerCase();
      if (!/^[a-z]{2,3}(-[a-z]{2,4})?$/.test(language)) {
        throw new QueryError(
          `The value '${value}' is not a valid language for the operator 'lang'.`,
          position,
        );
      }
      return { standalone: false, hints: {}, matches: (post) => post.language.toLowerCase() === language };
    },
  },
  min_likes: atLeast((post) => post.likes),
  min_replies: atLeast((post) => post.replies),
  min_reposts: atLeast((post) => post.reposts),
  // The sandbox has neither lists nor places: the operators are read, and nothing is ever in them.
  list: nothing(),
  place: nothing(),
  point_radius: nothing(),
};

/** The operator of that name, or nothing when X has none by it. */
export function findOperator(name: string): Operator | undefined {
  return Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
}

function hasMedia(post: XPost, world: World, isType: (type: string) => boolean): boolean {
  return post.mediaKeys.some((key) => isType(world.mediaByKey(key)?.type ?? ""));
}

function person(
  test: (post: XPost, world: World, isPerson: (user: XUser | undefined) => boolean) => boolean,
  hints: (name: string) => QueryHints = () => ({}),
): Operator {
  return {
    compile(value, _negated, position) {
      const name = value.replace(/^@/, "").toLowerCase();
      if (!/^[a-z0-9_]{1,50}$/.test(name)) {
        throw new QueryError(`The value '${value}' is not a valid username or user id.`, position);
      }
      const isPerson = (user: XUser | undefined) =>
        user !== undefined && (user.username.toLowerCase() === name || user.id === name);
      return { standalone: true, hints: hints(name), matches: (post, world) => test(post, world, isPerson) };
    },
  };
}

function postId(
  read: (post: XPost) => string | undefined,
  hints: (id: string) => QueryHints = () => ({}),
): Operator {
  return {
    compile(value, _negated, position) {
      if (!/^[0-9]{1,19}$/.test(value))
        throw new QueryError(`The value '${value}' is not a valid id.`, position);
      return { standalone: true, hints: hints(value), matches: (post) => read(post) === value };
    },
  };
}

function choice(name: string, tests: Record<string, Test>): Operator {
  return {
    compile(value, negated, position) {
      const key = value.toLowerCase();
      const test = Object.hasOwn(tests, key) ? tests[key] : undefined;
      if (test === undefined) {
        throw new QueryError(`Reference to invalid field '${value}' of the operator '${name}'.`, position);
      }
      if (name === "is" && key === "nullcast" && !negated) {
        throw new QueryError("The operator 'is:nullcast' may only be used in negated form.", position);
      }
      return { standalone: false, hints: {}, matches: test };
    },
  };
}

function compileUrl(value: string, _negated: boolean, position: number): Term {
  const words = wordsOf(value).join(" ");
  if (words === "") throw new QueryError(`The value '${value}' is not a valid url.`, position);
  const needle = ` ${words} `;
  return {
    standalone: true,
    hints: {},
    matches: (post) => featuresOf(post).urls.some((url) => ` ${wordsOf(url).join(" ")} `.includes(needle)),
  };
}

function atLeast(read: (post: XPost) => number): Operator {
  return {
    compile(value, _negated, position) {
      if (!/^[0-9]{1,9}$/.test(value))
        throw new QueryError(`The value '${value}' is not a number.`, position);
      const floor = Number(value);
      return { standalone: true, hints: {}, matches: (post) => read(post) >= floor };
    },
  };
}

function nothing(): Operator {
  return { compile: () => ({ standalone: true, hints: {}, matches: () => false }) };
}
