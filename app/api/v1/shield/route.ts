import { apiRoute } from "@/lib/auth/api-route";
import { shieldSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { getShield, setShield } from "@/lib/conversations/abuse/set-shield";

export const GET = apiRoute(
  { summary: "Whether hostile words are blurred for oneself, and whom one is off" },
  (ctx) => getShield(ctx),
);

export const PUT = apiRoute(
  { summary: "Blurs hostile words for oneself, or no longer", body: shieldSchema },
  (ctx, { body }) => setShield(ctx, body.isOn),
);
