import { type Answer, json, problem } from "./answers";

/** The live texts, word for word; the connector must know them. */
export const texts = {
  notSummoned:
    "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.",
  quoteNotAllowed: "You can only reply to or quote posts where you are mentioned or are the author.",
  duplicate: "You are not allowed to create a Tweet with duplicate content.",
  targetGone: "You attempted to reply to a Tweet that is deleted or not visible to you.",
  replyRestricted: "The original Tweet author restricted who can reply to this Tweet.",
  messageNotPermitted: "You do not have permission to DM one or more participants.",
  mediaNotPermitted: "You are not permitted to attach this media to a DM event.",
  tooLong:
    "Your Tweet text is too long. For more information on how Twitter determines text length see https://docs.x.com/resources/fundamentals/counting-characters.",
  mediaInvalid: "Your media IDs are invalid.",
} as const;

export const unauthorized = (): Answer => problem(401, "Unauthorized");
export const forbidden = (detail: string): Answer => problem(403, detail);

export function creditsDepleted(accountId: string): Answer {
  return problem(
    402,
    `Your enrolled account [${accountId}] does not have any credits to fulfill this request.`,
    {
      title: "CreditsDepleted",
      slug: "credits",
    },
  );
}

const userTypes = ["OAuth 1.0a User Context", "OAuth 2.0 User Context"];
const appTypes = ["OAuth 2.0 Application-Only"];

/** 403 when an app asks what only a person may, or the other way round. */
export function unsupportedAuthentication(given: "app" | "user"): Answer {
  const kind = given === "app" ? "OAuth 2.0 Application-Only" : "OAuth 2.0 User Context";
  const supported = given === "app" ? userTypes : appTypes;
  return problem(
    403,
    `Authenticating with ${kind} is forbidden for this endpoint.  Supported authentication types are [${supported.join(", ")}].`,
    { title: "Unsupported Authentication", slug: "unsupported-authentication" },
  );
}

/** What a planned fault answers when it names a status and no body. */
export function defaultFor(status: number, accountId: string): Answer {
  if (status === 402) return creditsDepleted(accountId);
  if (status === 429) return problem(429, "Too Many Requests");
  if (status === 401) return unauthorized();
  if (status >= 500) return problem(status, status === 503 ? "Service Unavailable" : "Internal Server Error");
  return status < 300 ? json(status, { data: {} }) : problem(status, "Forbidden");
}
