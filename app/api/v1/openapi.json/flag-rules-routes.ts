import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdSafetyRoute from "../conversations/[id]/safety/route";
import * as flagProtocolsIdRoute from "../flag-protocols/[id]/route";
import * as flagProtocolsRoute from "../flag-protocols/route";
import * as flagRulesCheckRoute from "../flag-rules/check/route";
import * as flagRulesDraftRoute from "../flag-rules/draft/route";
import * as flagRulesReplayRoute from "../flag-rules/replay/route";
import * as replaysIdCancelRoute from "../flag-rules/replays/[id]/cancel/route";
import * as replaysIdConversationsRoute from "../flag-rules/replays/[id]/conversations/route";
import * as replaysIdRoute from "../flag-rules/replays/[id]/route";
import * as flagRulesRoute from "../flag-rules/route";
import * as versionRestoreRoute from "../flag-rules/versions/[version]/restore/route";
import * as versionRoute from "../flag-rules/versions/[version]/route";
import * as flagRulesVersionsRoute from "../flag-rules/versions/route";
import * as flagsIdSecondRoute from "../flags/[id]/second/route";
import * as flagsIdStepsRoute from "../flags/[id]/steps/[step]/route";

/** What is flagged, what it weighs, what follows from it, and what to do when somebody is in danger. */
export const flagRulesRoutes: RouteTable = {
  "/conversations/{id}/safety": conversationsIdSafetyRoute,
  "/flag-protocols": flagProtocolsRoute,
  "/flag-protocols/{id}": flagProtocolsIdRoute,
  "/flag-rules": flagRulesRoute,
  "/flag-rules/check": flagRulesCheckRoute,
  "/flag-rules/draft": flagRulesDraftRoute,
  "/flag-rules/replay": flagRulesReplayRoute,
  "/flag-rules/replays/{id}": replaysIdRoute,
  "/flag-rules/replays/{id}/cancel": replaysIdCancelRoute,
  "/flag-rules/replays/{id}/conversations": replaysIdConversationsRoute,
  "/flag-rules/versions": flagRulesVersionsRoute,
  "/flag-rules/versions/{version}": versionRoute,
  "/flag-rules/versions/{version}/restore": versionRestoreRoute,
  "/flags/{id}/second": flagsIdSecondRoute,
  "/flags/{id}/steps/{step}": flagsIdStepsRoute,
};
