import { SECOND } from "@/lib/base/time";
import { getPublicHours } from "@/lib/response-times/get-public-hours";
import { kept } from "./kept";
import { publicCtx } from "./public-ctx";

/** What the public page says, at most a minute old. */
export const publicHours = kept(60 * SECOND, async () => getPublicHours(await publicCtx()));
