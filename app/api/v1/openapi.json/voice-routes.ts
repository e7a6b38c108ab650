import type { RouteTable } from "@/lib/auth/open-api";
import * as suggestionsRoute from "../conversations/[id]/suggestions/route";
import * as voiceRulesIdRoute from "../voice-rules/[id]/route";
import * as voiceRulesIdVersionsRoute from "../voice-rules/[id]/versions/route";
import * as replaysIdCancelRoute from "../voice-rules/replays/[id]/cancel/route";
import * as replaysIdRoute from "../voice-rules/replays/[id]/route";
import * as replaysIdSentencesRoute from "../voice-rules/replays/[id]/sentences/route";
import * as replaysRoute from "../voice-rules/replays/route";
import * as voiceRulesRoute from "../voice-rules/route";
import * as voiceRulesTryRoute from "../voice-rules/try/route";
import * as voiceRulesTypingRoute from "../voice-rules/typing/route";

/** How the desk writes, and help with writing. */
export const voiceRoutes: RouteTable = {
  "/conversations/{id}/suggestions": suggestionsRoute,
  "/voice-rules": voiceRulesRoute,
  "/voice-rules/{id}": voiceRulesIdRoute,
  "/voice-rules/{id}/versions": voiceRulesIdVersionsRoute,
  "/voice-rules/replays": replaysRoute,
  "/voice-rules/replays/{id}": replaysIdRoute,
  "/voice-rules/replays/{id}/cancel": replaysIdCancelRoute,
  "/voice-rules/replays/{id}/sentences": replaysIdSentencesRoute,
  "/voice-rules/try": voiceRulesTryRoute,
  "/voice-rules/typing": voiceRulesTypingRoute,
};
