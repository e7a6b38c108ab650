import type { RouteTable } from "@/lib/auth/open-api";
import * as affectedLateRoute from "../affected/late/route";
import * as claimsIdChooseRoute from "../claims/[id]/choose/route";
import * as claimsIdDecideRoute from "../claims/[id]/decide/route";
import * as claimsIdLateRoute from "../claims/[id]/late/route";
import * as claimsIdLinkRoute from "../claims/[id]/link/route";
import * as customersIdClaimsRoute from "../customers/[id]/claims/route";
import * as incidentsIdMakeGoodsPreviewRoute from "../incidents/[id]/make-goods/preview/route";
import * as incidentsIdMakeGoodsRoute from "../incidents/[id]/make-goods/route";
import * as makeGoodsIdClaimsRoute from "../make-goods/[id]/claims/route";
import * as makeGoodsIdExportRoute from "../make-goods/[id]/export/route";
import * as makeGoodsIdRoute from "../make-goods/[id]/route";
import * as makeGoodsIdStopRoute from "../make-goods/[id]/stop/route";

/** What everybody an incident hit may choose from, and what each chose. */
export const makeGoodRoutes: RouteTable = {
  "/incidents/{id}/make-goods": incidentsIdMakeGoodsRoute,
  "/incidents/{id}/make-goods/preview": incidentsIdMakeGoodsPreviewRoute,
  "/make-goods/{id}": makeGoodsIdRoute,
  "/make-goods/{id}/stop": makeGoodsIdStopRoute,
  "/make-goods/{id}/claims": makeGoodsIdClaimsRoute,
  "/make-goods/{id}/export": makeGoodsIdExportRoute,
  "/customers/{id}/claims": customersIdClaimsRoute,
  "/claims/{id}/choose": claimsIdChooseRoute,
  "/claims/{id}/decide": claimsIdDecideRoute,
  "/claims/{id}/link": claimsIdLinkRoute,
  "/claims/{id}/late": claimsIdLateRoute,
  "/affected/late": affectedLateRoute,
};
