import { answerWireRequests, type WireDeeds } from "@/lib/accounts/answer-wire-requests";
import { checkAccount } from "@/lib/accounts/check-account";
import { listConnectedAccounts } from "@/lib/accounts/list-connected-accounts";
import { sendCanaries } from "@/lib/accounts/send-canaries";
import { forgetSpend } from "@/lib/accounts/spend/forget-spend";
import { wipeWireRequests } from "@/lib/accounts/wipe-wire-requests";
import { forgetOutdated } from "@/lib/agents/forget-outdated";
import { carryOutInitials } from "@/lib/agents/initials/carry-out-initials";
import { endDueLimits } from "@/lib/agents/limits/end-due-limits";
import { answerAssist } from "@/lib/assist/answer-assist";
import { ASSIST } from "@/lib/assist/ask-suggestion";
import { sealEntries } from "@/lib/audit/seal-entries";
import { publicUrl } from "@/lib/auth/hosts";
import { mailWords } from "@/lib/auth/mail-words";
import { HOUR, MINUTE, SECOND } from "@/lib/base/time";
import type { WorkerCtx } from "@/lib/context/ctx";
import { trimChanges } from "@/lib/context/trim-changes";
import { endMutes } from "@/lib/conversations/abuse/mute-customer";
import { runHistoryImports } from "@/lib/conversations/import/run-history-imports";
import { raiseWaiting } from "@/lib/conversations/raise-waiting";
import { rederiveTurns } from "@/lib/conversations/rederive-turns";
import { returnAtShiftEnd } from "@/lib/conversations/return-at-shift-end";
import { settleCalls } from "@/lib/conversations/settle-calls";
import { shareByTurn } from "@/lib/conversations/share-out";
import { sweepPresence } from "@/lib/conversations/sweep-presence";
import { wakeSnoozed } from "@/lib/conversations/wake-snoozed";
import { wipeRemovedFiles } from "@/lib/conversations/wipe-removed-files";
import { extendRoster } from "@/lib/coverage/extend-roster";
import { forecastLoad } from "@/lib/coverage/forecast-load";
import { runPlans } from "@/lib/coverage/plan/run-plans";
import { samplePresence } from "@/lib/coverage/sample-presence";
import { settleStates } from "@/lib/coverage/settle-states";
import { forgetImports } from "@/lib/customers/forget-imports";
import { runImports } from "@/lib/customers/run-imports";
import type { BellName } from "@/lib/db/bell";
import { expireOffers } from "@/lib/goodwill/expire-offers";
import { runAffectedJobs } from "@/lib/incidents/affected/run-affected-jobs";
import { runAnswers } from "@/lib/incidents/bulk-answers/run-answers";
import { prepareMailings } from "@/lib/incidents/mailings/letters/prepare-mailings";
import { sendLetters } from "@/lib/incidents/mailings/letters/send-letters";
import { pullAccount } from "@/lib/intake/pull-account";
import { pullListening } from "@/lib/intake/pull-listening";
import { readStored } from "@/lib/intake/read-stored";
import { reconcileAccount } from "@/lib/intake/reconcile-account";
import { wipeRaw } from "@/lib/intake/wipe-raw";
import { answerLookUp } from "@/lib/integrations/answer-look-up";
import { forgetAnswers } from "@/lib/integrations/forget-answers";
import { runActions } from "@/lib/integrations/run-actions";
import { answerDryRun } from "@/lib/listening/answer-dry-run";
import { DRY_RUN } from "@/lib/listening/dry-run-query";
import { forgetFound } from "@/lib/listening/forget-found";
import { forgetNotifications } from "@/lib/notifications/forget-notifications";
import { noteSince } from "@/lib/notifications/note-changes";
import { queueNoticeMails } from "@/lib/notifications/queue-notice-mails";
import { carryOutErasures } from "@/lib/privacy/carry-out-erasures";
import { expireExports, makeExports } from "@/lib/privacy/make-exports";
import { replayErasures } from "@/lib/privacy/replay-erasures";
import { runRetention } from "@/lib/privacy/run-retention";
import { lookForPosts } from "@/lib/publishing/outbox/look-for-posts";
import { recoverPosts } from "@/lib/publishing/outbox/recover-posts";
import { drawReviews } from "@/lib/quality/reviews/draw-reviews";
import { runReplays } from "@/lib/red-flags/replay/run-replays";
import { answerMailPictures } from "@/lib/replies/answer-mail-pictures";
import { expireApprovals } from "@/lib/replies/approvals/expire-approvals";
import { askSatisfaction } from "@/lib/replies/ask-satisfaction";
import { carryOutBlocks } from "@/lib/replies/carry-out-blocks";
import { carryOutHides } from "@/lib/replies/carry-out-hides";
import { carryOutTakeBacks } from "@/lib/replies/carry-out-take-backs";
import { fetchMedia } from "@/lib/replies/fetch-media";
import { cancelOvertaken } from "@/lib/replies/later/cancel-overtaken";
import { makeThumbnails } from "@/lib/replies/make-thumbnails";
import { settleMoves } from "@/lib/replies/moves/settle-moves";
import { tellPromises } from "@/lib/replies/promises/tell-promises";
import { readPictures } from "@/lib/replies/read-pictures";
import { recoverReplies } from "@/lib/replies/recover-replies";
import { releaseReconnected } from "@/lib/replies/release-reconnected";
import { forgetReleases } from "@/lib/replies/releases/forget-releases";
import { scanFiles } from "@/lib/replies/scan-files";
import { forgetSystemMails } from "@/lib/replies/system-mail/forget-system-mails";
import { mailOffers } from "@/lib/replies/system-mail/mail-offers";
import { mailRosters } from "@/lib/replies/system-mail/mail-rosters";
import { mailWordReports } from "@/lib/replies/system-mail/mail-word-reports";
import { sendSystemMails } from "@/lib/replies/system-mail/send-system-mails";
import { fillHours } from "@/lib/response-times/fill-hours";
import { ringTurns } from "@/lib/response-times/ring-turns";
import { forgetWords } from "@/lib/search/forget-words";
import { learnWords } from "@/lib/search/learn-words";
import { runVoiceReplays } from "@/lib/voice/replay/run-voice-replays";
import { assistantOf } from "./assistant";
import { followForOwners } from "./follow-arrivals";
import { followForFlags } from "./follow-flags";
import { followForImpostors } from "./follow-impostors";
import { followForJoins } from "./follow-joins";
import { followForLinks } from "./follow-links";
import { followForNotifications } from "./follow-notifications";
import { followForAsks } from "./follow-resolved";
import { followForRouting } from "./follow-routing";
import { forEachAccount } from "./for-each-account";
import { handOver } from "./hand-over";
import { lookForReplies } from "./look-for-replies";
import { signedCaller } from "./signed-caller";
import { sweepAnswers } from "./sweep-answers";
import { tellAlarms } from "./tell-alarms";
import { tellBrowsers } from "./tell-browsers";
import { tellCover } from "./tell-cover";
import { tellHooks } from "./tell-hooks";
import { tellPages } from "./tell-pages";
import { tellSpend } from "./tell-spend";
import { tellSpikes } from "./tell-spikes";
import { writeDigests } from "./write-digests";

/** Done by one worker at a time, so often. */
export interface Task {
  name: string;
  everyMs: number;
  run(ctx: WorkerCtx, signal: AbortSignal): Promise<unknown>;
}

/** Done by every worker: its rows are claimed one by one. Runs until it finds nothing, when rung and so often. */
export interface Sweep {
  name: string;
  everyMs: number;
  bell?: BellName;
  run(ctx: WorkerCtx): Promise<number>;
}

const wireDeeds: WireDeeds = {
  [ASSIST]: (ctx, { input }) => answerAssist(assistantOf(ctx), input),
  [DRY_RUN]: answerDryRun,
  "mail-pictures": answerMailPictures,
  "look-up": (ctx, { input }) => answerLookUp(ctx, signedCaller(ctx), input),
};

export const sweeps: readonly Sweep[] = [
  { name: "wires", everyMs: SECOND, bell: "wires", run: (ctx) => answerWireRequests(ctx, wireDeeds) },
  { name: "actions", everyMs: SECOND, bell: "wires", run: (ctx) => runActions(ctx, signedCaller(ctx)) },
  { name: "plans", everyMs: SECOND, bell: "wires", run: runPlans },
  { name: "flag-replays", everyMs: SECOND, bell: "wires", run: runReplays },
  { name: "voice-replays", everyMs: SECOND, bell: "wires", run: runVoiceReplays },
  { name: "intake", everyMs: 2 * SECOND, bell: "intake", run: readStored },
  { name: "looks", everyMs: SECOND, run: lookForReplies },
  { name: "overtaken-replies", everyMs: SECOND, bell: "intake", run: cancelOvertaken },
  { name: "recover-replies", everyMs: SECOND, run: recoverReplies },
  { name: "post-looks", everyMs: SECOND, run: lookForPosts },
  { name: "recover-posts", everyMs: SECOND, run: recoverPosts },
  { name: "take-backs", everyMs: SECOND, bell: "outbox", run: carryOutTakeBacks },
  { name: "blocks", everyMs: SECOND, bell: "outbox", run: carryOutBlocks },
  { name: "hides", everyMs: SECOND, bell: "outbox", run: carryOutHides },
  { name: "system-mails", everyMs: SECOND, bell: "outbox", run: sendSystemMails },
  {
    name: "letters",
    everyMs: SECOND / 2,
    bell: "outbox",
    run: (ctx) => sendLetters(ctx, publicUrl().href),
  },
  { name: "media", everyMs: SECOND, run: fetchMedia },
  { name: "scans", everyMs: SECOND, run: scanFiles },
  { name: "thumbnails", everyMs: SECOND, run: makeThumbnails },
  { name: "picture-readings", everyMs: SECOND, run: readPictures },
  { name: "turn-alarms", everyMs: 5 * SECOND, run: ringTurns },
  { name: "pages", everyMs: SECOND, bell: "wires", run: tellPages },
  { name: "hooks", everyMs: 2 * SECOND, bell: "wires", run: tellHooks },
  { name: "pushes", everyMs: SECOND, bell: "outbox", run: tellBrowsers },
  { name: "bulk-answers", everyMs: SECOND, run: runAnswers },
  { name: "erasures", everyMs: 2 * SECOND, run: carryOutErasures },
  { name: "exports", everyMs: 2 * SECOND, run: makeExports },
  { name: "audit-seals", everyMs: SECOND, run: sealEntries },
];

/** How often a list is really read the channel decides, by what its provider allows. */
export const tasks: readonly Task[] = [
  { name: "pull", everyMs: 15 * SECOND, run: forEachAccount(listConnectedAccounts, pullAccount) },
  { name: "listening", everyMs: 5 * SECOND, run: forEachAccount(listConnectedAccounts, pullListening) },
  { name: "imports", everyMs: SECOND, run: runImports },
  { name: "mailings", everyMs: SECOND, run: prepareMailings },
  { name: "history-imports", everyMs: SECOND, run: runHistoryImports },
  { name: "affected-lists", everyMs: SECOND, run: runAffectedJobs },
  { name: "reconnected", everyMs: 2 * SECOND, run: releaseReconnected },
  { name: "calls", everyMs: MINUTE, run: settleCalls },
  { name: "planned-initials", everyMs: 5 * SECOND, run: carryOutInitials },
  { name: "links", everyMs: 2 * SECOND, run: followForLinks },
  { name: "asks", everyMs: 2 * SECOND, run: followForAsks },
  { name: "flags", everyMs: 2 * SECOND, run: followForFlags },
  { name: "impostors", everyMs: 2 * SECOND, run: followForImpostors },
  { name: "joins", everyMs: 2 * SECOND, run: followForJoins },
  { name: "owners", everyMs: 2 * SECOND, run: followForOwners },
  { name: "routing", everyMs: SECOND, run: followForRouting },
  { name: "notifications", everyMs: SECOND, run: followForNotifications },
  { name: "timed-notifications", everyMs: 5 * SECOND, run: (ctx) => noteSince(ctx) },
  { name: "notice-mails", everyMs: 5 * MINUTE, run: (ctx) => queueNoticeMails(ctx, mailWords) },
  { name: "old-notifications", everyMs: HOUR, run: forgetNotifications },
  { name: "satisfaction", everyMs: 5 * SECOND, run: (ctx) => askSatisfaction(ctx, publicUrl().href) },
  { name: "mended-turns", everyMs: SECOND, run: rederiveTurns },
  { name: "waiting-flags", everyMs: 5 * SECOND, run: raiseWaiting },
  { name: "wake-snoozed", everyMs: 5 * SECOND, run: wakeSnoozed },
  { name: "reconcile", everyMs: 5 * MINUTE, run: forEachAccount(listConnectedAccounts, reconcileAccount) },
  { name: "readiness", everyMs: 5 * MINUTE, run: forEachAccount(listConnectedAccounts, checkAccount) },
  { name: "removed-files", everyMs: MINUTE, run: wipeRemovedFiles },
  { name: "presence", everyMs: MINUTE, run: sweepPresence },
  { name: "limits", everyMs: 5 * SECOND, run: endDueLimits },
  { name: "approvals", everyMs: 15 * SECOND, run: expireApprovals },
  { name: "wire-requests", everyMs: MINUTE, run: wipeWireRequests },
  { name: "old-answers", everyMs: MINUTE, run: forgetAnswers },
  { name: "alarms", everyMs: MINUTE, run: tellAlarms },
  { name: "cover", everyMs: MINUTE, run: tellCover },
  { name: "spikes", everyMs: 10 * SECOND, run: tellSpikes },
  { name: "spend", everyMs: MINUTE, run: tellSpend },
  { name: "old-spend", everyMs: HOUR, run: forgetSpend },
  { name: "mutes", everyMs: 15 * SECOND, run: endMutes },
  { name: "word-reports", everyMs: 5 * SECOND, run: (ctx) => mailWordReports(ctx, mailWords) },
  { name: "offers", everyMs: 5 * SECOND, run: (ctx) => mailOffers(ctx, mailWords) },
  { name: "reviews", everyMs: 5 * MINUTE, run: drawReviews },
  { name: "digests", everyMs: 5 * MINUTE, run: writeDigests },
  { name: "handovers", everyMs: 15 * SECOND, run: handOver },
  { name: "canaries", everyMs: 15 * SECOND, run: sendCanaries },
  { name: "old-system-mails", everyMs: HOUR, run: forgetSystemMails },
  { name: "changes", everyMs: MINUTE, run: trimChanges },
  { name: "search-words", everyMs: 10 * SECOND, run: learnWords },
  { name: "search-words-kept", everyMs: 10 * MINUTE, run: forgetWords },
  { name: "answers", everyMs: HOUR, run: sweepAnswers },
  { name: "promises", everyMs: 5 * SECOND, run: tellPromises },
  { name: "expired-offers", everyMs: MINUTE, run: expireOffers },
  { name: "private-moves", everyMs: 15 * SECOND, run: settleMoves },
  { name: "old-releases", everyMs: HOUR, run: forgetReleases },
  { name: "old-imports", everyMs: HOUR, run: forgetImports },
  { name: "old-found", everyMs: HOUR, run: forgetFound },
  { name: "outdated", everyMs: HOUR, run: forgetOutdated },
  { name: "hours", everyMs: HOUR, run: fillHours },
  { name: "roster", everyMs: HOUR, run: extendRoster },
  { name: "roster-notices", everyMs: 10 * SECOND, run: (ctx) => mailRosters(ctx, mailWords) },
  { name: "states", everyMs: 15 * SECOND, run: settleStates },
  { name: "share-out", everyMs: 3 * SECOND, run: shareByTurn },
  { name: "shift-ends", everyMs: 10 * SECOND, run: returnAtShiftEnd },
  { name: "present", everyMs: MINUTE, run: samplePresence },
  { name: "forecast", everyMs: HOUR, run: forecastLoad },
  { name: "raw", everyMs: HOUR, run: wipeRaw },
  { name: "erasure-list", everyMs: HOUR, run: replayErasures },
  { name: "expired-exports", everyMs: HOUR, run: expireExports },
  { name: "retention", everyMs: HOUR, run: runRetention },
];
