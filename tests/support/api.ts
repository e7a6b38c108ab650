import { expect } from "@playwright/test";
import { DESK } from "./desk";
import { enter, send } from "./send";

export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
export const json = { "content-type": "application/json" };
export const ADMIN = bearer("sandbox-admin");
export const AGENT = bearer("sandbox-agent");
export const LEAD = bearer("sandbox-lead");

export interface AgentAnswer {
  id: string;
  role: string;
  displayName: string;
}

export async function read<T>(path: string, headers: Record<string, string>): Promise<T> {
  const { status, body } = await send(`${DESK()}/api/v1${path}`, { headers });
  expect(status, body).toBe(200);
  return JSON.parse(body) as T;
}

export const call = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
  send(`${DESK()}/api/v1${path}`, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

export const me = (headers: Record<string, string>) => read<AgentAnswer>("/agents/me", headers);

export async function sessionOf(email: string, before?: string): Promise<string> {
  const { cookie, answer } = await enter(DESK(), "one-click", { email }, before ? { cookie: before } : {});
  expect(cookie, answer.body).not.toBeNull();
  return cookie ?? "";
}
