import type { Dialect } from "./model";

/** Live answers still show both hosts: the old one in the old vocabulary. */
const hosts: Readonly<Record<Dialect, string>> = {
  tweet: "https://api.twitter.com/2/problems/",
  post: "https://api.x.com/2/problems/",
};

export interface PartialError {
  value: string;
  detail: string;
  title: string;
  resource_type: "tweet" | "user";
  parameter: string;
  resource_id: string;
  type: string;
}

/** The entry of `errors` for a post or person that is not there. */
export function notFound(
  dialect: Dialect,
  kind: "tweet" | "user",
  value: string,
  parameter: string,
): PartialError {
  return {
    value,
    detail: `Could not find ${kind} with ${parameter.replace(/s$/u, "")}: [${value}].`,
    title: "Not Found Error",
    resource_type: kind,
    parameter,
    resource_id: value,
    type: `${hosts[dialect]}resource-not-found`,
  };
}

/** The entry of `errors` for what the asker may not see: protected, suspended, blocked. */
export function notAuthorized(
  dialect: Dialect,
  kind: "tweet" | "user",
  value: string,
  parameter: string,
): PartialError {
  return {
    value,
    detail:
      kind === "tweet"
        ? `Sorry, you are not authorized to see the Tweet with ${parameter.replace(/s$/u, "")}: [${value}].`
        : `User has been suspended: [${value}].`,
    title: kind === "tweet" ? "Authorization Error" : "Forbidden",
    resource_type: kind,
    parameter,
    resource_id: value,
    type: `${hosts[dialect]}not-authorized-for-resource`,
  };
}
