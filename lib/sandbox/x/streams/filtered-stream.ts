import { handled, invalidRequest, json, problem, refuse } from "../answers";
import type { XEvent, XPost } from "../model";
import { owningAppId } from "../oauth/apps";
import { presentPosts } from "../present-page";
import type { Router } from "../router";
import { readView, type View } from "../view";
import { visibilityOf } from "../visibility";
import type { SandboxWorld } from "../world";
import type { StreamConnection } from "./connection";
import type { ConnectionRegistry } from "./connection-registry";
import type { RuleStore } from "./rule-store";

/** `GET /2/tweets/search/stream`: new and edited public posts that fulfil a rule. Returns the way to stop. */
export function mountFilteredStream(
  router: Router,
  world: SandboxWorld,
  registry: ConnectionRegistry,
  rules: RuleStore,
  maxConnections: number,
): () => void {
  const views = new Map<StreamConnection, View>();

  router.route("GET", "/2/tweets/search/stream", { auth: "app", limit: { app: 50 } }, (request) => {
    const appId = owningAppId(request.caller?.appId);
    for (const name of ["backfill_minutes", "start_time", "end_time"]) {
      const value = request.query.get(name);
      if (value !== null && value !== "0") {
        refuse(invalidRequest(`${name} is available to Enterprise only`, { [name]: [value] }));
      }
    }
    if (rules.list(appId).length === 0) {
      return problem(409, "This stream has no rules configured. Rules must be defined before connecting.", {
        title: "ConnectionException",
        slug: "streaming-connection",
        connection_issue: "RuleConfigurationIssue",
      });
    }
    const connection = registry.open(request, "filtered_stream", appId, maxConnections);
    views.set(connection, readView(request.query, request.dialect));
    request.res.once("close", () => views.delete(connection));
    return handled;
  });

  router.route("GET", "/2/tweets/search/stream/rules/counts", { auth: "app" }, (request) => {
    const appId = owningAppId(request.caller?.appId);
    const count = { client_app_id: appId, rule_count: rules.list(appId).length };
    return json(200, {
      data: {
        client_app_rules_count: count,
        all_project_client_apps: [count],
        cap_per_client_app: "1000",
        cap_per_project: "1000",
        project_rules_count: String(count.rule_count),
      },
    });
  });

  return world.subscribe((event) => {
    const post = streamed(event);
    if (post === undefined || views.size === 0 || visibilityOf(world, post, undefined) !== "visible") return;
    for (const [connection, view] of views) {
      const matching = rules.matching(connection.options.appId, post);
      if (matching.length > 0) connection.send(lineOf(world, post, view, matching));
    }
  });
}

function streamed(event: XEvent): XPost | undefined {
  return event.kind === "post.create" || event.kind === "post.edit" ? event.post : undefined;
}

function lineOf(world: SandboxWorld, post: XPost, view: View, matching: readonly object[]): string {
  const { data, includes, errors } = presentPosts(world, [post], view, undefined);
  return JSON.stringify({
    data: data[0],
    ...(includes === undefined ? {} : { includes }),
    matching_rules: matching,
    ...(errors.length > 0 ? { errors } : {}),
  });
}
