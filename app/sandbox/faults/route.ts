import { z } from "zod";
import { listBrands } from "@/lib/auth/sandbox-door";
import { FAULT_NAMES, listPlanted, plantFault } from "@/lib/auth/sandbox-faults";
import { parsedBody, sandboxRoute } from "@/lib/auth/sandbox-route";

const schema = z.strictObject({ name: z.enum(FAULT_NAMES) });

export async function POST(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const body = await parsedBody(request, schema);
    if (body instanceof Response) return body;
    await plantFault(door, body.name, await listBrands());
    return { data: await listPlanted(door) };
  });
}

export async function DELETE(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    await door.ask("DELETE", "/sandbox/faults");
    return { data: [] };
  });
}
