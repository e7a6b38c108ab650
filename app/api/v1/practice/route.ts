import { apiRoute } from "@/lib/auth/api-route";
import { listPractice } from "@/lib/quality/practice/list-practice";
import { startPractice } from "@/lib/quality/practice/start-practice";
import { practiceListSchema, practiceRunSchema, startPracticeSchema } from "@/lib/quality/practice-schemas";

export const GET = apiRoute(
  { summary: "The scripts of the practice room, and the caller's own runs", answer: practiceListSchema },
  (ctx) => listPractice(ctx),
);

export const POST = apiRoute(
  {
    summary: "Begins a script; nothing of it is sent or counted",
    body: startPracticeSchema,
    answer: practiceRunSchema,
    status: 201,
  },
  (ctx, { body }) => startPractice(ctx, body.script),
);
