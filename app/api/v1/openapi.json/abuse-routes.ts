import type { RouteTable } from "@/lib/auth/open-api";
import * as abuseContactRoute from "../abuse/contact/route";
import * as abuseRoute from "../abuse/route";
import * as conversationsIdSpamRoute from "../conversations/[id]/spam/route";
import * as customersIdAbuseRoute from "../customers/[id]/abuse/route";
import * as customersIdMuteRoute from "../customers/[id]/mute/route";
import * as customersIdTakenOffRoute from "../customers/[id]/taken-off/route";
import * as handlesIdBlockRoute from "../handles/[id]/block/route";
import * as interactionsIdHostileRoute from "../interactions/[id]/hostile/route";
import * as reportsHostileRoute from "../reports/hostile/route";
import * as shieldRoute from "../shield/route";
import * as takenOffIdGrantRoute from "../taken-off/[id]/grant/route";
import * as takenOffIdRoute from "../taken-off/[id]/route";
import * as wordReportsIdSettleRoute from "../word-reports/[id]/settle/route";
import * as wordReportsRoute from "../word-reports/route";

/** Mutes, blocks, spam, hostile words and what is done for whoever reads them. */
export const abuseRoutes: RouteTable = {
  "/abuse": abuseRoute,
  "/abuse/contact": abuseContactRoute,
  "/conversations/{id}/spam": conversationsIdSpamRoute,
  "/customers/{id}/abuse": customersIdAbuseRoute,
  "/customers/{id}/mute": customersIdMuteRoute,
  "/customers/{id}/taken-off": customersIdTakenOffRoute,
  "/handles/{id}/block": handlesIdBlockRoute,
  "/interactions/{id}/hostile": interactionsIdHostileRoute,
  "/reports/hostile": reportsHostileRoute,
  "/shield": shieldRoute,
  "/taken-off/{id}": takenOffIdRoute,
  "/taken-off/{id}/grant": takenOffIdGrantRoute,
  "/word-reports": wordReportsRoute,
  "/word-reports/{id}/settle": wordReportsIdSettleRoute,
};
