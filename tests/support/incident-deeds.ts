import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/context/ctx";
import { changeMakeGood } from "@/lib/goodwill/make-good/change-make-good";
import { createMakeGood } from "@/lib/goodwill/make-good/create-make-good";
import { decideClaim } from "@/lib/goodwill/make-good/decide-claim";
import { exportClaims } from "@/lib/goodwill/make-good/export-claims";
import { listClaims } from "@/lib/goodwill/make-good/list-claims";
import { getMakeGood, listMakeGoods } from "@/lib/goodwill/make-good/list-make-goods";
import { offerToAffected } from "@/lib/goodwill/make-good/offer-to-affected";
import { previewMakeGood } from "@/lib/goodwill/make-good/preview-make-good";
import { stopMakeGood } from "@/lib/goodwill/make-good/stop-make-good";
import { addByHand } from "@/lib/incidents/affected/add-by-hand";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { exportAffected } from "@/lib/incidents/affected/export-affected";
import { listAffected } from "@/lib/incidents/affected/list-affected";
import { listAffectedJobs } from "@/lib/incidents/affected/list-affected-jobs";
import { markLate } from "@/lib/incidents/affected/mark-late";
import { setAside } from "@/lib/incidents/affected/set-aside";
import { stageAffectedList } from "@/lib/incidents/affected/stage-affected-list";
import { stageSegment } from "@/lib/incidents/affected/stage-segment";
import { startAffectedJob } from "@/lib/incidents/affected/start-affected-job";
import { getAnswers, listAnswers } from "@/lib/incidents/bulk-answers/list-answers";
import { previewAnswers } from "@/lib/incidents/bulk-answers/preview-answers";
import { startAnswers } from "@/lib/incidents/bulk-answers/start-answers";
import { stopAnswers } from "@/lib/incidents/bulk-answers/stop-answers";
import { changeIncident } from "@/lib/incidents/change-incident";
import { closeIncident } from "@/lib/incidents/close-incident";
import { getIncident, getIncidentView, listIncidents } from "@/lib/incidents/list-incidents";
import { listTimeline } from "@/lib/incidents/list-timeline";
import { approveMailing, returnMailing } from "@/lib/incidents/mailings/approve-mailing";
import { askMailingApproval } from "@/lib/incidents/mailings/ask-mailing-approval";
import { changeMailing } from "@/lib/incidents/mailings/change-mailing";
import { createMailing } from "@/lib/incidents/mailings/create-mailing";
import { getMailing } from "@/lib/incidents/mailings/get-mailing";
import { cancelStart } from "@/lib/incidents/mailings/letters/cancel-start";
import { listLeftOut, listLetters } from "@/lib/incidents/mailings/letters/list-letters";
import { pauseMailing, resumeMailing, stopMailing } from "@/lib/incidents/mailings/letters/pause-mailing";
import { settleLetter } from "@/lib/incidents/mailings/letters/settle-letter";
import { startMailing } from "@/lib/incidents/mailings/letters/start-mailing";
import { listMailings } from "@/lib/incidents/mailings/list-mailings";
import { previewMailing } from "@/lib/incidents/mailings/preview-mailing";
import { removeMailing } from "@/lib/incidents/mailings/remove-mailing";
import { reportAudience } from "@/lib/incidents/mailings/report-audience";
import { getMailingSettings, setMailingApproval } from "@/lib/incidents/mailings/set-mailing-approval";
import { testMailing } from "@/lib/incidents/mailings/test-mailing";
import { openIncident } from "@/lib/incidents/open-incident";
import { createJoinRule } from "@/lib/incidents/parts/create-join-rule";
import { listJoinRules } from "@/lib/incidents/parts/list-join-rules";
import { listParts } from "@/lib/incidents/parts/list-parts";
import { retireJoinRule } from "@/lib/incidents/parts/retire-join-rule";
import { tryJoinRule } from "@/lib/incidents/parts/try-join-rule";
import { reopenIncident } from "@/lib/incidents/reopen-incident";
import { exportIncident } from "@/lib/incidents/report/export-incident";
import { listIncidentRows } from "@/lib/incidents/report/list-incident-rows";
import { reportIncident } from "@/lib/incidents/report/report-incident";
import { setRestAside } from "@/lib/incidents/set-rest-aside";
import { listSpikes } from "@/lib/incidents/spikes/list-spikes";
import { dismissSpike, seeSpike } from "@/lib/incidents/spikes/settle-spike";
import {
  approveStatement,
  askStatement,
  withdrawStatement,
} from "@/lib/incidents/statements/decide-statement";
import { listStatements } from "@/lib/incidents/statements/list-statements";
import { setPhrases } from "@/lib/incidents/statements/set-phrases";
import { writeStatement } from "@/lib/incidents/statements/write-statement";
import { endHold } from "@/lib/publishing/end-hold";
import { holdPosts } from "@/lib/publishing/hold-posts";
import { listHolds } from "@/lib/publishing/list-holds";
import { listPosts } from "@/lib/publishing/list-posts";
import { reportQueue } from "@/lib/publishing/report-queue";
import { setPostRule } from "@/lib/publishing/set-post-rule";

type Deeds = Readonly<Record<string, (ctx: Ctx) => Promise<unknown>>>;

const some = randomUUID();
/** Whatever is asked for: who may not is refused before it is looked at. */
const any = {} as never;

/** What every colleague may look at, and programs by their scope. */
export const OPEN_DEEDS: Deeds = {
  listIncidents: (ctx) => listIncidents(ctx, { state: "all", limit: 5 }),
  getIncident: (ctx) => getIncident(ctx, some),
  getIncidentView: (ctx) => getIncidentView(ctx, some),
  listTimeline: (ctx) => listTimeline(ctx, some, { limit: 5 }),
  countAffected: (ctx) => countAffected(ctx, some),
  listParts: (ctx) => listParts(ctx, some, { limit: 5 }),
  listJoinRules: (ctx) => listJoinRules(ctx, some),
  listSpikes: (ctx) => listSpikes(ctx, any),
  listStatements: (ctx) => listStatements(ctx, some),
  listMailings: (ctx) => listMailings(ctx, some),
  getMailing: (ctx) => getMailing(ctx, some),
  listHolds: (ctx) => listHolds(ctx),
  endHold: (ctx) => endHold(ctx, some),
};

/** What a colleague looks at whose sight is not bound to one incident. */
export const PLAN_DEEDS: Deeds = {
  listPosts: (ctx) => listPosts(ctx, {}),
  reportQueue: (ctx) => reportQueue(ctx),
};

/** And does. */
export const HOLD_DEEDS: Deeds = {
  holdPosts: (ctx) => holdPosts(ctx, { accountId: some, reason: "Storm" }),
};

/** Of leads and admins, and of programs by their scope. */
export const LEAD_DEEDS: Deeds = {
  openIncident: (ctx) => openIncident(ctx, any),
  changeIncident: (ctx) => changeIncident(ctx, some, any),
  closeIncident: (ctx) => closeIncident(ctx, some),
  reopenIncident: (ctx) => reopenIncident(ctx, some),
  setRestAside: (ctx) => setRestAside(ctx, some, "over"),
  addByHand: (ctx) => addByHand(ctx, some, { fields: {} } as never),
  setAside: (ctx) => setAside(ctx, { incidentId: some, affectedId: some }, "why"),
  listAffected: (ctx) => listAffected(ctx, some, { limit: 5 }),
  exportAffected: (ctx) => exportAffected(ctx, some),
  markLate: (ctx) => markLate(ctx, { orders: [] }),
  stageAffectedList: (ctx) => stageAffectedList(ctx, some, any),
  stageSegment: (ctx) => stageSegment(ctx, some, any),
  startAffectedJob: (ctx) => startAffectedJob(ctx, { incidentId: some, jobId: some }, any),
  listAffectedJobs: (ctx) => listAffectedJobs(ctx, some),
  createJoinRule: (ctx) => createJoinRule(ctx, some, any),
  tryJoinRule: (ctx) => tryJoinRule(ctx, some, any),
  retireJoinRule: (ctx) => retireJoinRule(ctx, some, some),
  createMailing: (ctx) => createMailing(ctx, some, any),
  changeMailing: (ctx) => changeMailing(ctx, some, any),
  startMailing: (ctx) => startMailing(ctx, some, {}),
  cancelStart: (ctx) => cancelStart(ctx, some),
  pauseMailing: (ctx) => pauseMailing(ctx, some),
  resumeMailing: (ctx) => resumeMailing(ctx, some),
  stopMailing: (ctx) => stopMailing(ctx, some),
  listLetters: (ctx) => listLetters(ctx, some, { limit: 5 }),
  listLeftOut: (ctx) => listLeftOut(ctx, some, { limit: 5 }),
  writeStatement: (ctx) => writeStatement(ctx, some, any),
  askStatement: (ctx) => askStatement(ctx, { incidentId: some, statementId: some }),
  withdrawStatement: (ctx) => withdrawStatement(ctx, { incidentId: some, statementId: some }),
  setPhrases: (ctx) => setPhrases(ctx, some, { phrases: [] }),
  createMakeGood: (ctx) => createMakeGood(ctx, some, any),
  changeMakeGood: (ctx) => changeMakeGood(ctx, some, any),
  stopMakeGood: (ctx) => stopMakeGood(ctx, some),
  getMakeGood: (ctx) => getMakeGood(ctx, some),
  listMakeGoods: (ctx) => listMakeGoods(ctx, some),
  offerToAffected: (ctx) => offerToAffected(ctx, some),
  listClaims: (ctx) => listClaims(ctx, some, { limit: 5 }),
  exportClaims: (ctx) => exportClaims(ctx, some).next(),
  previewMakeGood: (ctx) => previewMakeGood(ctx, some, any, any),
  reportIncident: (ctx) => reportIncident(ctx, some),
  listIncidentRows: (ctx) => listIncidentRows(ctx, some, { figure: "words", limit: 5 }),
  exportIncident: (ctx) => exportIncident(ctx, some),
};

/** Of leads and admins themselves: a person answers for each. */
export const OWN_DEEDS: Deeds = {
  approveMailing: (ctx) => approveMailing(ctx, some, 1),
  returnMailing: (ctx) => returnMailing(ctx, some, { changeNumber: 1, comment: "no" }),
  askMailingApproval: (ctx) => askMailingApproval(ctx, some),
  removeMailing: (ctx) => removeMailing(ctx, some),
  previewMailing: (ctx) => previewMailing(ctx, some, {}, (path) => path),
  testMailing: (ctx) => testMailing(ctx, some, {}, (path) => path),
  reportAudience: (ctx) => reportAudience(ctx, some),
  settleLetter: (ctx) => settleLetter(ctx, { mailingId: some, letterId: some }, { as: "again" }),
  getMailingSettings: (ctx) => getMailingSettings(ctx),
  approveStatement: (ctx) => approveStatement(ctx, { incidentId: some, statementId: some }),
  previewAnswers: (ctx) => previewAnswers(ctx, some, { macroId: null }),
  startAnswers: (ctx) => startAnswers(ctx, some, any),
  stopAnswers: (ctx) => stopAnswers(ctx, some, some),
  listAnswers: (ctx) => listAnswers(ctx, some),
  getAnswers: (ctx) => getAnswers(ctx, some, some),
  decideClaim: (ctx) => decideClaim(ctx, some, { approve: true }),
  seeSpike: (ctx) => seeSpike(ctx, some),
  dismissSpike: (ctx) => dismissSpike(ctx, some, "noise"),
};

export const ADMIN_DEEDS: Deeds = {
  setMailingApproval: (ctx) => setMailingApproval(ctx, 500),
  setPostRule: (ctx) => setPostRule(ctx, some, { approval: "none", altText: "warn" }),
};
