import { z } from "zod";
import type { ApiRoute } from "./api-route";

export type RouteTable = Readonly<Record<string, object>>;
type Json = Record<string, unknown>;

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** The OpenAPI 3.1 document of a table of routes: path template to route module. */
export function describeApi(table: RouteTable, server: string): Json {
  const paths: Json = {};
  for (const [path, module] of Object.entries(table)) {
    const operations: Json = {};
    for (const method of METHODS) {
      const route = (module as Readonly<Record<string, ApiRoute | undefined>>)[method];
      if (route?.options) operations[method.toLowerCase()] = describe(path, method, route.options);
    }
    paths[path] = operations;
  }
  return {
    openapi: "3.1.0",
    info: { title: "Caret", version: "1", description: "The desk, for machines. Instants are RFC 3339 UTC." },
    servers: [{ url: server }],
    security: [{ key: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "caret.session" },
      },
      schemas: { Problem: PROBLEM },
      responses: {
        Problem: {
          description: "Why not",
          content: { "application/problem+json": { schema: ref("Problem") } },
        },
      },
    },
  };
}

function describe(path: string, method: string, options: ApiRoute["options"]): Json {
  const { summary, scope, roles, params, query, body, answer, accepted, status = 200 } = options;
  const headers = method === "POST" ? [IDEMPOTENCY_KEY] : [];
  const parameters = [...parametersOf(params, "path"), ...parametersOf(query, "query"), ...headers];
  const isEmpty = answer === undefined;
  return {
    summary,
    operationId: `${method.toLowerCase()}${path.replace(/[^a-z]+(\w)?/gi, (_, next: string = "") => next.toUpperCase())}`,
    tags: [path.split("/")[1]],
    ...(scope ? { "x-scope": scope } : {}),
    ...(roles ? { "x-roles": roles } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body
      ? { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body) } } } }
      : {}),
    responses: {
      [isEmpty && status === 200 ? "204" : String(status)]: {
        description: isEmpty ? "Done" : "The answer",
        ...(isEmpty ? {} : { content: { "application/json": { schema: schemaOf(answer, "output") } } }),
      },
      ...(accepted ? { 202: answerOf("It waits for somebody else", accepted) } : {}),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function answerOf(description: string, schema: z.ZodType): Json {
  return { description, content: { "application/json": { schema: schemaOf(schema, "output") } } };
}

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: each,
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output" = "input"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    target: "draft-2020-12",
  });
  return json;
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "Same key and body: the same answer for 24 h. Same key, other body: 409.",
  schema: { type: "string", maxLength: 200 },
};

const PROBLEM = {
  type: "object",
  required: ["type", "title", "status", "detail", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string" },
    fields: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
  },
};
