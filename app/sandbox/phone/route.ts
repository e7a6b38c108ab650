import { listBrands } from "@/lib/auth/sandbox-door";
import { readPhone } from "@/lib/auth/sandbox-phone";
import { sandboxRoute, usernameSchema } from "@/lib/auth/sandbox-route";

export async function GET(request: Request): Promise<Response> {
  return sandboxRoute(request, async (door) => {
    const as = usernameSchema.parse(new URL(request.url).searchParams.get("as"));
    const brands = await listBrands();
    return readPhone(
      door,
      as,
      brands.map(({ username }) => username),
    );
  });
}
