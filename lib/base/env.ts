import { z } from "zod";

const port = (fallback: number) =>
  z.coerce.number({ error: "must be a port number" }).int().min(1).max(65535).default(fallback);
const text = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

const schema = z.object({
  NODE_ENV: z.string().default("production"),
  PORT: port(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  PUBLIC_URL: text,
  CARET_DATA: z.string().min(1).default(".data"),
  CARET_WORLD: z.enum(["sandbox", "live"], { error: 'must be "sandbox" or "live"' }).optional(),
  DATABASE_URL: text,
  AUTH_SECRET: text,
  SANDBOX_PORT: port(4010),
  MAIL_PORT: port(2525),
  SANDBOX_MAIL_PORT: port(4025),
  SANDBOX_SEARCH_LAG_S: z.coerce.number().min(0).max(3600).default(30),
  X_API_URL: text,
  X_CLIENT_ID: text,
  X_CLIENT_SECRET: text,
  X_BEARER_TOKEN: text,
  X_CONSUMER_SECRET: text,
  PHONE_WEBHOOK_SECRET: text,
  TWILIO_AUTH_TOKEN: text,
  EMAIL_WEBHOOK_SECRET: text,
  ALLOWED_PRIVATE: text,
  OIDC_ISSUER: text,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  METRICS_SECRET: text,
  S3_BUCKET: text,
  S3_ENDPOINT: text,
  S3_REGION: z.string().default("us-east-1"),
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  CLAMD_URL: z
    .string()
    .regex(/^(tcp:\/\/)?[^\s/]+:\d{1,5}$|^$/, "must be host:port")
    .optional()
    .transform((value) => value || undefined),
  OCR_COMMAND: z
    .string()
    .regex(/^[\w./-]{1,200}$|^$/, "must be the path of one program")
    .optional()
    .transform((value) => value || undefined),
  /** Any OpenAI-compatible endpoint that suggests words; none: no suggestions. */
  AI_URL: z
    .string()
    .regex(/^https?:\/\/[^\s@]+$|^$/, "must be an address that begins with https://")
    .optional()
    .transform((value) => value || undefined),
  AI_KEY: text,
  AI_MODEL: text,
  /** Lets facts of a person leave as they are; without it they are masked. */
  AI_PRIVATE_FACTS: z.enum(["allowed", ""], { error: 'must be "allowed" or not set' }).default(""),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** The sandbox's own settings for bench and tests; each is printed where it is used. */
  SANDBOX_LIMITS: z.enum(["real", "raised"]).default("real"),
  SANDBOX_SEED: z.enum(["monday", "none"]).default("monday"),
});

export type Env = z.infer<typeof schema>;

/** Reads the environment once. Throws one line per missing or bad variable, naming it. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(source);
  const lines = parsed.success ? faultsTogether(parsed.data) : parsed.error.issues.map(lineOf);
  if (parsed.success && lines.length === 0) return parsed.data;
  throw new Error(`The environment is not usable:\n  ${lines.join("\n  ")}`);
}

const lineOf = ({ path, message }: z.core.$ZodIssue) => `${path.join(".")} ${message}`;

function faultsTogether({ AI_URL, AI_MODEL }: Env): string[] {
  return AI_URL && !AI_MODEL ? ["AI_MODEL must be set where AI_URL is"] : [];
}

let cached: Env | undefined;

/** The environment of this process. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}
