import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { closeSideConversation } from "@/lib/replies/side-conversations/close-side-conversation";
import { sideConversationSchema } from "@/lib/replies/side-conversations/side-schemas";

export const POST = apiRoute(
  { summary: "Waits for no answer any more", params: idParams, answer: sideConversationSchema },
  (ctx, { params }) => closeSideConversation(ctx, params.id),
);
