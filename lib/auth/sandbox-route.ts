import { z } from "zod";
import { isSameOrigin } from "./hosts";
import { doorProblem, problemOf, problemResponse } from "./problem";
import { readBody } from "./read-body";
import { openSandboxDoor, type SandboxDoor } from "./sandbox-door";

const BODY_BYTES = 100_000;

/** A call of the page "be the customer": 404 outside a private sandbox, 403 from other pages, problems as everywhere. */
export async function sandboxRoute(
  request: Request,
  run: (door: SandboxDoor) => Promise<Response | unknown>,
): Promise<Response> {
  try {
    const door = await openSandboxDoor();
    if (!door) return doorProblem(404, "not-found");
    if (request.method !== "GET" && !isSameOrigin(request)) return doorProblem(403, "cross-site");
    const answer = await run(door);
    return answer instanceof Response
      ? answer
      : Response.json(answer, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    return problemResponse(problemOf(error));
  }
}

/** The parsed JSON of a request. Throws a ZodError, or gives the refusal to answer with. */
export async function parsedBody<S extends z.ZodType>(
  request: Request,
  schema: S,
  mostBytes = BODY_BYTES,
): Promise<z.infer<S> | Response> {
  const text = await readBody(request, mostBytes);
  if (text instanceof Response) return text;
  try {
    return schema.parse(JSON.parse(text || "{}"));
  } catch (error) {
    if (error instanceof SyntaxError) return doorProblem(400, "malformed");
    throw error;
  }
}

/** X's own alphabet and length. */
export const usernameSchema = z.string().regex(/^\w{1,15}$/);
