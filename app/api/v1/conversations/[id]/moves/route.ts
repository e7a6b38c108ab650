import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listMoves } from "@/lib/replies/moves/list-moves";
import { movedLinkSchema, movesSchema, offerMoveSchema } from "@/lib/replies/moves/move-schemas";
import { offerMove } from "@/lib/replies/moves/offer-move";

export const GET = apiRoute(
  {
    summary: "When the person was asked to go on in private, and what came of it",
    params: idParams,
    answer: movesSchema,
  },
  async (ctx, { params }) => ({ items: await listMoves(ctx, params.id) }),
);

export const POST = apiRoute(
  {
    summary:
      "A link to go on in private with our account, a label and a bridge code prefilled, for a public answer",
    params: idParams,
    body: offerMoveSchema,
    answer: movedLinkSchema,
    status: 201,
  },
  (ctx, { params, body }) => offerMove(ctx, params.id, body),
);
