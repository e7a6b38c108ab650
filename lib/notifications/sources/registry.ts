import type { Source } from "../source";
import { assigned, customerWrote, overdue, redFlag } from "./conversation-sources";
import { goodwillAsked, goodwillDecided, promiseBroken, promiseNear } from "./promise-sources";
import { replyTrouble, scheduleCancelled } from "./reply-sources";
import { reviewShared } from "./review-sources";
import { approvalAsked, approvalDecided, briefing, mentioned, sideAnswered } from "./team-sources";
import {
  mailingAsked,
  mailingDecided,
  mailingHeldBack,
  postAsked,
  postDecided,
  statementAsked,
  statementDecided,
} from "./yes-sources";

/** Everything agents are told of. A further kind is its name in `rules/kinds`, a query, and a line here. */
export const SOURCES: readonly Source[] = [
  assigned,
  mentioned,
  customerWrote,
  replyTrouble,
  scheduleCancelled,
  overdue,
  redFlag,
  approvalAsked,
  approvalDecided,
  promiseNear,
  promiseBroken,
  goodwillAsked,
  goodwillDecided,
  mailingAsked,
  mailingDecided,
  mailingHeldBack,
  statementAsked,
  statementDecided,
  postAsked,
  postDecided,
  sideAnswered,
  reviewShared,
  briefing,
];
