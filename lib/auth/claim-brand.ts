import { SECOND } from "@/lib/base/time";
import { getClaimBrand } from "@/lib/goodwill/make-good/find-claim";
import { kept } from "./kept";
import { publicCtx } from "./public-ctx";

/** What every page behind a link says alike, at most ten seconds old. */
export const claimBrand = kept(10 * SECOND, async () => getClaimBrand(await publicCtx()));
