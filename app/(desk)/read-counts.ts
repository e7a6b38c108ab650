import { cache } from "react";
import { countQueue } from "@/lib/conversations/count-queue";

/** The counts of the queue, once per request: the rail and the inbox show the same. */
export const readCounts = cache(countQueue);
