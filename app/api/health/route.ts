export const dynamic = "force-dynamic";

/** The process is up; says nothing of the database. */
export function GET(): Response {
  return Response.json({ up: true }, { headers: { "cache-control": "no-store" } });
}
