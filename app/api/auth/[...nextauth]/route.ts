import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { isServedHost } from "@/lib/auth/hosts";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";
import { doorProblem } from "@/lib/auth/problem";

interface Segment {
  params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, segment: Segment): Promise<Response> {
  if (!isServedHost(request.headers.get("host"))) return doorProblem(403, "wrong-host");
  return NextAuth(nextAuthOptions())(request, segment);
}

export { handle as GET, handle as POST };
