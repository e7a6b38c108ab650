import type { RouteTable } from "@/lib/auth/open-api";
import * as interactionsIdToneRoute from "../interactions/[id]/tone/route";

/** What people say of the tone of a message, and who looks like us. */
export const toneRoutes: RouteTable = {
  "/interactions/{id}/tone": interactionsIdToneRoute,
};
