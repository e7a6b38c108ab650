import type { Deeds } from "@/components/desk/deeds";
import * as conversations from "./conversation-actions";
import * as replies from "./reply-actions";

/** The desk's server actions as its screens know them. */
export const deeds: Deeds = { ...conversations, ...replies };
