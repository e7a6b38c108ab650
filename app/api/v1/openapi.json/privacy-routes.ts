import type { RouteTable } from "@/lib/auth/open-api";
import * as conversationsIdExportRoute from "../conversations/[id]/export/route";
import * as customersIdEraseRoute from "../customers/[id]/erase/route";
import * as customersIdExportRoute from "../customers/[id]/export/route";
import * as customersIdLooksRoute from "../customers/[id]/looks/route";
import * as customersIdRestrictionRoute from "../customers/[id]/restriction/route";
import * as erasuresRoute from "../erasures/route";
import * as exportsIdFileRoute from "../exports/[id]/file/route";
import * as exportsIdRoute from "../exports/[id]/route";
import * as exportsRoute from "../exports/route";
import * as holdsIdConfirmRoute from "../holds/[id]/confirm/route";
import * as holdsIdLiftRoute from "../holds/[id]/lift/route";
import * as holdsRoute from "../holds/route";
import * as interactionsIdAnsweredRoute from "../interactions/[id]/answered/route";
import * as interactionsIdUnmaskedRoute from "../interactions/[id]/unmasked/route";
import * as interactionsPasteRoute from "../interactions/paste/route";
import * as retentionPreviewRoute from "../retention/preview/route";
import * as retentionRoute from "../retention/route";

/** What is exported, erased, held, kept for days, and put in by hand. */
export const privacyRoutes: RouteTable = {
  "/conversations/{id}/export": conversationsIdExportRoute,
  "/customers/{id}/erase": customersIdEraseRoute,
  "/customers/{id}/export": customersIdExportRoute,
  "/customers/{id}/looks": customersIdLooksRoute,
  "/customers/{id}/restriction": customersIdRestrictionRoute,
  "/erasures": erasuresRoute,
  "/exports": exportsRoute,
  "/exports/{id}": exportsIdRoute,
  "/exports/{id}/file": exportsIdFileRoute,
  "/holds": holdsRoute,
  "/holds/{id}/confirm": holdsIdConfirmRoute,
  "/holds/{id}/lift": holdsIdLiftRoute,
  "/interactions/paste": interactionsPasteRoute,
  "/interactions/{id}/answered": interactionsIdAnsweredRoute,
  "/interactions/{id}/unmasked": interactionsIdUnmaskedRoute,
  "/retention": retentionRoute,
  "/retention/preview": retentionPreviewRoute,
};
