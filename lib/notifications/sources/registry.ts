import type { Source } from "../source";
import { assigned, customerWrote, overdue, redFlag } from "./conversation-sources";
import { replyTrouble } from "./reply-sources";

/** Everything agents are told of. A further kind is its name in `rules/kinds`, a query, and a line here. */
export const SOURCES: readonly Source[] = [assigned, customerWrote, overdue, redFlag, replyTrouble];
