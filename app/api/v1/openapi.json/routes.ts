import type { RouteTable } from "@/lib/auth/open-api";
import * as accountsIdIdentityRulesRoute from "../accounts/[id]/identity-rules/route";
import * as accountsIdMailboxRoute from "../accounts/[id]/mailbox/route";
import * as accountsRoute from "../accounts/route";
import * as actionRunsIdRoute from "../action-runs/[id]/route";
import * as actionRunsIdSettleRoute from "../action-runs/[id]/settle/route";
import * as actionsIdRoute from "../actions/[id]/route";
import * as actionsIdRunsRoute from "../actions/[id]/runs/route";
import * as actionsRoute from "../actions/route";
import * as agentsIdDeactivateRoute from "../agents/[id]/deactivate/route";
import * as agentsIdInitialsRoute from "../agents/[id]/initials/route";
import * as agentsIdLinksRoute from "../agents/[id]/links/route";
import * as agentsIdReactivateRoute from "../agents/[id]/reactivate/route";
import * as agentsIdRoute from "../agents/[id]/route";
import * as agentsIdSecondFactorRoute from "../agents/[id]/second-factor/route";
import * as agentsIdSignOutRoute from "../agents/[id]/sign-out/route";
import * as agentsMePasswordRoute from "../agents/me/password/route";
import * as agentsMeRoute from "../agents/me/route";
import * as agentsRoute from "../agents/route";
import * as attachmentsIdRoute from "../attachments/[id]/route";
import * as attachmentsRoute from "../attachments/route";
import * as auditExportRoute from "../audit/export/route";
import * as auditRoute from "../audit/route";
import * as auditVerifyRoute from "../audit/verify/route";
import * as bulkPreviewRoute from "../bulk/preview/route";
import * as bulkRoute from "../bulk/route";
import * as callsIdAcceptRoute from "../calls/[id]/accept/route";
import * as callsIdDismissRoute from "../calls/[id]/dismiss/route";
import * as callsIdNoteRoute from "../calls/[id]/note/route";
import * as callsCallbacksIdDropRoute from "../calls/callbacks/[id]/drop/route";
import * as callsCallbacksRoute from "../calls/callbacks/route";
import * as callsDraftRoute from "../calls/draft/route";
import * as callsLookupRoute from "../calls/lookup/route";
import * as callsRoute from "../calls/route";
import * as clockRulesRoute from "../clock-rules/route";
import * as customersIdFactsRoute from "../customers/[id]/facts/route";
import * as customersIdHandlesRoute from "../customers/[id]/handles/route";
import * as customersIdHistoryRoute from "../customers/[id]/history/route";
import * as customersIdLinksCandidatesRoute from "../customers/[id]/links/candidates/route";
import * as customersIdLinksPreviewRoute from "../customers/[id]/links/preview/route";
import * as customersIdLinksRoute from "../customers/[id]/links/route";
import * as customersIdRoute from "../customers/[id]/route";
import * as draftsRoute from "../drafts/route";
import * as eventsRoute from "../events/route";
import * as factsIdRestoreRoute from "../facts/[id]/restore/route";
import * as factsIdRoute from "../facts/[id]/route";
import * as factsIdSeeRoute from "../facts/[id]/see/route";
import * as filesIdRoute from "../files/[id]/route";
import * as identityChecksIdRoute from "../identity-checks/[id]/route";
import * as identityRulesIdRoute from "../identity-rules/[id]/route";
import * as interactionsIdCorrectionRoute from "../interactions/[id]/correction/route";
import * as interactionsIdHideRoute from "../interactions/[id]/hide/route";
import * as interactionsIdMailRoute from "../interactions/[id]/mail/route";
import * as interactionsIdMailPicturesRoute from "../interactions/[id]/mail-pictures/route";
import * as interactionsIdRawRoute from "../interactions/[id]/raw/route";
import * as interactionsRoute from "../interactions/route";
import * as keysIdRoute from "../keys/[id]/route";
import * as keysRoute from "../keys/route";
import * as linesRoute from "../lines/route";
import * as linkSuggestionsIdAcceptRoute from "../link-suggestions/[id]/accept/route";
import * as linkSuggestionsIdNeverRoute from "../link-suggestions/[id]/never/route";
import * as linkSuggestionsIdRejectRoute from "../link-suggestions/[id]/reject/route";
import * as linkSuggestionsIdReopenRoute from "../link-suggestions/[id]/reopen/route";
import * as linkSuggestionsRoute from "../link-suggestions/route";
import * as linksIdReportRoute from "../links/[id]/report/route";
import * as linksIdRoute from "../links/[id]/route";
import * as lookupsIdLookUpRoute from "../lookups/[id]/look-up/route";
import * as lookupsIdRoute from "../lookups/[id]/route";
import * as lookupsIdSeeRoute from "../lookups/[id]/see/route";
import * as lookupsRoute from "../lookups/route";
import * as mailboxesRoute from "../mailboxes/route";
import * as presenceRoute from "../presence/route";
import * as quarantineIdRawRoute from "../quarantine/[id]/raw/route";
import * as quarantineIdReleaseRoute from "../quarantine/[id]/release/route";
import * as quarantineIdRetryRoute from "../quarantine/[id]/retry/route";
import * as quarantineRoute from "../quarantine/route";
import * as reasonsIdRoute from "../reasons/[id]/route";
import * as reasonsRoute from "../reasons/route";
import * as repliesIdRetryRoute from "../replies/[id]/retry/route";
import * as repliesIdRoute from "../replies/[id]/route";
import * as repliesIdSendAtRoute from "../replies/[id]/send-at/route";
import * as repliesIdSettleRoute from "../replies/[id]/settle/route";
import * as repliesIdTakeBackRoute from "../replies/[id]/take-back/route";
import * as repliesPreviewRoute from "../replies/preview/route";
import * as reportsMyDayRoute from "../reports/my-day/route";
import * as searchRoute from "../search/route";
import * as tagsRoute from "../tags/route";
import * as teamsIdRoute from "../teams/[id]/route";
import * as teamsRoute from "../teams/route";
import * as undoIdRoute from "../undo/[id]/route";
import { abuseRoutes } from "./abuse-routes";
import { affectedRoutes } from "./affected-routes";
import { alarmRoutes } from "./alarm-routes";
import { conversationRoutes } from "./conversation-routes";
import { coverageRoutes } from "./coverage-routes";
import { flagRoutes } from "./flag-routes";
import { flagRulesRoutes } from "./flag-rules-routes";
import { goodwillRoutes } from "./goodwill-routes";
import { guardRoutes } from "./guard-routes";
import { hoursRoutes } from "./hours-routes";
import { importRoutes } from "./import-routes";
import { incidentRoutes } from "./incident-routes";
import { knowledgeRoutes } from "./knowledge-routes";
import { listeningRoutes } from "./listening-routes";
import { macroRoutes } from "./macro-routes";
import { mailingRoutes } from "./mailing-routes";
import { makeGoodRoutes } from "./make-good-routes";
import { notificationRoutes } from "./notification-routes";
import { privacyRoutes } from "./privacy-routes";
import { publicRoutes } from "./public-routes";
import { publishingRoutes } from "./publishing-routes";
import { qualityRoutes } from "./quality-routes";
import { reportRoutes } from "./report-routes";
import { routingRoutes } from "./routing-routes";
import { signatureRoutes } from "./signature-routes";
import { spendRoutes } from "./spend-routes";
import { statementRoutes } from "./statement-routes";
import { targetRoutes } from "./target-routes";
import { teamworkRoutes } from "./teamwork-routes";
import { toneRoutes } from "./tone-routes";
import { voiceRoutes } from "./voice-routes";

/** Every call of the API. A test finds the one that is left out. */
export const routes: RouteTable = {
  "/accounts": accountsRoute,
  "/accounts/{id}/mailbox": accountsIdMailboxRoute,
  "/mailboxes": mailboxesRoute,
  "/agents": agentsRoute,
  "/agents/{id}": agentsIdRoute,
  "/agents/{id}/deactivate": agentsIdDeactivateRoute,
  "/agents/{id}/initials": agentsIdInitialsRoute,
  "/agents/{id}/links": agentsIdLinksRoute,
  "/agents/{id}/reactivate": agentsIdReactivateRoute,
  "/agents/{id}/second-factor": agentsIdSecondFactorRoute,
  "/agents/{id}/sign-out": agentsIdSignOutRoute,
  "/agents/me": agentsMeRoute,
  "/agents/me/password": agentsMePasswordRoute,
  "/attachments": attachmentsRoute,
  "/attachments/{id}": attachmentsIdRoute,
  "/audit": auditRoute,
  "/audit/export": auditExportRoute,
  "/audit/verify": auditVerifyRoute,
  "/bulk": bulkRoute,
  "/bulk/preview": bulkPreviewRoute,
  "/calls": callsRoute,
  "/calls/{id}/accept": callsIdAcceptRoute,
  "/calls/{id}/dismiss": callsIdDismissRoute,
  "/calls/{id}/note": callsIdNoteRoute,
  "/calls/callbacks": callsCallbacksRoute,
  "/calls/callbacks/{id}/drop": callsCallbacksIdDropRoute,
  "/calls/draft": callsDraftRoute,
  "/calls/lookup": callsLookupRoute,
  "/customers/{id}": customersIdRoute,
  "/customers/{id}/history": customersIdHistoryRoute,
  "/customers/{id}/handles": customersIdHandlesRoute,
  "/customers/{id}/links": customersIdLinksRoute,
  "/drafts": draftsRoute,
  "/events": eventsRoute,
  "/files/{id}": filesIdRoute,
  "/interactions": interactionsRoute,
  "/interactions/{id}/correction": interactionsIdCorrectionRoute,
  "/interactions/{id}/hide": interactionsIdHideRoute,
  "/interactions/{id}/mail": interactionsIdMailRoute,
  "/interactions/{id}/mail-pictures": interactionsIdMailPicturesRoute,
  "/interactions/{id}/raw": interactionsIdRawRoute,
  "/keys": keysRoute,
  "/keys/{id}": keysIdRoute,
  "/lines": linesRoute,
  "/links/{id}": linksIdRoute,
  "/clock-rules": clockRulesRoute,
  "/customers/{id}/links/candidates": customersIdLinksCandidatesRoute,
  "/customers/{id}/links/preview": customersIdLinksPreviewRoute,
  "/link-suggestions": linkSuggestionsRoute,
  "/link-suggestions/{id}/accept": linkSuggestionsIdAcceptRoute,
  "/link-suggestions/{id}/never": linkSuggestionsIdNeverRoute,
  "/link-suggestions/{id}/reject": linkSuggestionsIdRejectRoute,
  "/link-suggestions/{id}/reopen": linkSuggestionsIdReopenRoute,
  "/links/{id}/report": linksIdReportRoute,
  "/presence": presenceRoute,
  "/quarantine": quarantineRoute,
  "/quarantine/{id}/raw": quarantineIdRawRoute,
  "/quarantine/{id}/release": quarantineIdReleaseRoute,
  "/quarantine/{id}/retry": quarantineIdRetryRoute,
  "/reasons": reasonsRoute,
  "/reasons/{id}": reasonsIdRoute,
  "/replies/{id}": repliesIdRoute,
  "/replies/{id}/retry": repliesIdRetryRoute,
  "/replies/{id}/send-at": repliesIdSendAtRoute,
  "/replies/{id}/settle": repliesIdSettleRoute,
  "/replies/{id}/take-back": repliesIdTakeBackRoute,
  "/replies/preview": repliesPreviewRoute,
  "/reports/my-day": reportsMyDayRoute,
  "/search": searchRoute,
  "/tags": tagsRoute,
  "/teams": teamsRoute,
  "/teams/{id}": teamsIdRoute,
  "/undo/{id}": undoIdRoute,
  "/accounts/{id}/identity-rules": accountsIdIdentityRulesRoute,
  "/action-runs/{id}": actionRunsIdRoute,
  "/action-runs/{id}/settle": actionRunsIdSettleRoute,
  "/actions": actionsRoute,
  "/actions/{id}": actionsIdRoute,
  "/actions/{id}/runs": actionsIdRunsRoute,
  "/customers/{id}/facts": customersIdFactsRoute,
  "/facts/{id}": factsIdRoute,
  "/facts/{id}/restore": factsIdRestoreRoute,
  "/facts/{id}/see": factsIdSeeRoute,
  "/identity-checks/{id}": identityChecksIdRoute,
  "/identity-rules/{id}": identityRulesIdRoute,
  "/lookups": lookupsRoute,
  "/lookups/{id}": lookupsIdRoute,
  "/lookups/{id}/look-up": lookupsIdLookUpRoute,
  "/lookups/{id}/see": lookupsIdSeeRoute,
  ...alarmRoutes,
  ...coverageRoutes,
  ...goodwillRoutes,
  ...makeGoodRoutes,
  ...guardRoutes,
  ...hoursRoutes,
  ...importRoutes,
  ...knowledgeRoutes,
  ...listeningRoutes,
  ...macroRoutes,
  ...mailingRoutes,
  ...notificationRoutes,
  ...incidentRoutes,
  ...privacyRoutes,
  ...publicRoutes,
  ...publishingRoutes,
  ...qualityRoutes,
  ...reportRoutes,
  ...routingRoutes,
  ...abuseRoutes,
  ...affectedRoutes,
  ...signatureRoutes,
  ...spendRoutes,
  ...statementRoutes,
  ...conversationRoutes,
  ...flagRoutes,
  ...flagRulesRoutes,
  ...targetRoutes,
  ...teamworkRoutes,
  ...toneRoutes,
  ...voiceRoutes,
};
