import { type Answer, invalidRequest, json, problem } from "../answers";
import type { World } from "../model";
import { owningAppId } from "../oauth/apps";
import type { Router, XRequest } from "../router";
import { addRules, deleteRules, type RuleOutcome, ruleChangeSchema } from "./rule-changes";
import type { RuleStore } from "./rule-store";

const PATH = "/2/tweets/search/stream/rules";

/** The rules of the filtered stream: list, add, delete, try. */
export function mountRules(router: Router, world: World, rules: RuleStore, cap: number): void {
  router.route("GET", PATH, { auth: "app", limit: { app: 450 } }, (request) =>
    listRules(world, rules, request),
  );
  router.route("POST", PATH, { auth: "app", limit: { app: 100 } }, (request) =>
    changeRules(world, rules, cap, request),
  );
}

function listRules(world: World, rules: RuleStore, request: XRequest): Answer {
  const ids = request.query.get("ids")?.split(",");
  const found = rules
    .list(owningAppId(request.caller?.appId))
    .filter((rule) => ids?.includes(rule.id) ?? true);
  const meta = { sent: new Date(world.now()).toISOString(), result_count: found.length };
  return json(200, found.length > 0 ? { data: found, meta } : { meta });
}

function changeRules(world: World, rules: RuleStore, cap: number, request: XRequest): Answer {
  const appId = owningAppId(request.caller?.appId);
  const existing = rules.list(appId);
  const isDryRun = request.query.get("dry_run") === "true";
  if (request.query.get("delete_all") === "true") {
    const summary = { deleted: existing.length, not_deleted: 0 };
    if (!isDryRun) rules.replace(appId, []);
    return json(200, { meta: { sent: new Date(world.now()).toISOString(), summary } });
  }
  const body = ruleChangeSchema.safeParse(request.body);
  if (!body.success)
    return invalidRequest(body.error.issues[0]?.message ?? "The body is not a change of rules");
  const { add, delete: removal } = body.data;
  const outcome =
    add !== undefined
      ? addRules(existing, add, () => world.nextId())
      : deleteRules(existing, removal ?? { ids: [] });
  if (outcome.rules.length > cap && add !== undefined) {
    return problem(
      422,
      `Your app may have ${cap} rules; this request would make it ${outcome.rules.length}.`,
      {
        title: "RulesCapExceeded",
        slug: "rule-cap",
      },
    );
  }
  if (!isDryRun) rules.replace(appId, outcome.rules);
  return json(add === undefined ? 200 : 201, present(world, outcome));
}

function present(world: World, outcome: RuleOutcome): Readonly<Record<string, unknown>> {
  return {
    ...(outcome.created.length > 0 ? { data: outcome.created } : {}),
    meta: { sent: new Date(world.now()).toISOString(), summary: outcome.summary },
    ...(outcome.errors.length > 0 ? { errors: outcome.errors } : {}),
  };
}
