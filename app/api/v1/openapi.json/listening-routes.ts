import type { RouteTable } from "@/lib/auth/open-api";
import * as listeningDryRunsRoute from "../listening/dry-runs/route";
import * as listeningLeftOutIdBringBackRoute from "../listening/left-out/[id]/bring-back/route";
import * as listeningLeftOutRoute from "../listening/left-out/route";
import * as listeningPostsIdConverseRoute from "../listening/posts/[id]/converse/route";
import * as listeningPostsIdDismissRoute from "../listening/posts/[id]/dismiss/route";
import * as listeningPostsIdUndoRoute from "../listening/posts/[id]/undo/route";
import * as listeningPostsRoute from "../listening/posts/route";
import * as listeningQueriesIdRoute from "../listening/queries/[id]/route";
import * as listeningQueriesRoute from "../listening/queries/route";

/** What is said of us without being said to us. */
export const listeningRoutes: RouteTable = {
  "/listening/dry-runs": listeningDryRunsRoute,
  "/listening/left-out": listeningLeftOutRoute,
  "/listening/left-out/{id}/bring-back": listeningLeftOutIdBringBackRoute,
  "/listening/posts": listeningPostsRoute,
  "/listening/posts/{id}/converse": listeningPostsIdConverseRoute,
  "/listening/posts/{id}/dismiss": listeningPostsIdDismissRoute,
  "/listening/posts/{id}/undo": listeningPostsIdUndoRoute,
  "/listening/queries": listeningQueriesRoute,
  "/listening/queries/{id}": listeningQueriesIdRoute,
};
