// The rooms of the house and the doors between them (README, "Map of rooms"). One way only.
const WORDS_AND_RULES = "^lib/[^/]+/(rules/|[a-z-]*schemas\\.ts$)";
const ROOMS = "base|db|files|context|auth|channels|live|worker|sandbox|launch";
const DOMAIN = `^lib/(?!(${ROOMS})/)[^/]+/`;
const NOT_TYPE = { dependencyTypesNot: ["type-only"] };
const WIRE_LIBRARIES =
  "imapflow|nodemailer|postal-mime|smtp-server|twitter-api-v2|web-push|@xdevplatform/xdk|ai|@ai-sdk/openai-compatible";

/** Leftmost first: each domain may use every one before it, none behind it. */
const ORDER = [
  ["audit"],
  ["agents", "accounts", "customers"],
  ["red-flags", "voice"],
  ["coverage"],
  ["response-times"],
  ["conversations"],
  ["replies"],
  [
    "listening",
    "incidents",
    "goodwill",
    "publishing",
    "integrations",
    "search",
    "macros",
    "knowledge",
    "quality",
  ],
  ["assist", "notifications"],
  ["intake"],
  ["privacy"],
];

const forbid = (name, from, to) => ({ name, severity: "error", from, to });

const order = ORDER.flatMap((rooms, place) => {
  const right = ORDER.slice(place + 1).flat();
  return right.length === 0
    ? []
    : rooms.map((room) =>
        forbid(
          `${room}-looks-left`,
          { path: `^lib/${room}/`, pathNot: WORDS_AND_RULES },
          { path: `^lib/(${right.join("|")})/`, pathNot: WORDS_AND_RULES, ...NOT_TYPE },
        ),
      );
});

module.exports = {
  forbidden: [
    forbid("nothing-imports-app", { pathNot: "^(app|tests)/" }, { path: "^app/" }),
    forbid("nothing-imports-worker", { pathNot: "^(lib/worker|tests)/" }, { path: "^lib/worker/" }),
    forbid("nothing-imports-sandbox", { pathNot: "^(lib/sandbox|tests)/" }, { path: "^lib/sandbox/" }),
    forbid("nothing-imports-launch", { pathNot: "^(lib/launch|tests|prisma)/" }, { path: "^lib/launch/" }),
    forbid("nothing-imports-tests", { pathNot: "^(tests/|lib/launch/)" }, { path: "^tests/" }),
    forbid(
      "pages-call-verbs",
      { path: "^app/" },
      { path: "^lib/(db|channels)/", pathNot: "^lib/channels/[^/]+/verify\\.ts$", ...NOT_TYPE },
    ),
    forbid("pages-make-no-context", { path: "^app/" }, { path: "^lib/context/create-", ...NOT_TYPE }),
    forbid(
      "only-auth-worker-and-launch-make-contexts",
      { pathNot: "^(lib/(auth|worker|launch|context)|tests|prisma)/" },
      { path: "^lib/context/create-[^/]+\\.ts$", ...NOT_TYPE },
    ),
    forbid(
      "components-see-words-and-rules",
      { path: "^components/" },
      { path: "^lib/", pathNot: WORDS_AND_RULES, ...NOT_TYPE },
    ),
    forbid("ui-knows-no-domain", { path: "^components/ui/" }, { path: "^(lib/|components/(?!ui/))" }),
    forbid(
      "lib-knows-no-screen",
      { path: "^lib/", pathNot: "^lib/(auth|live)/" },
      { path: "^components/|(^|node_modules/)(next|react|react-dom|next-auth|next-intl)(/|$)" },
    ),
    forbid(
      "rules-are-pure",
      { path: WORDS_AND_RULES },
      { path: "^lib/", pathNot: [WORDS_AND_RULES, "^lib/base/(errors|time)\\.ts$"], ...NOT_TYPE },
    ),
    forbid("rules-touch-no-node", { path: WORDS_AND_RULES }, { dependencyTypes: ["core"] }),
    forbid(
      "one-door-to-prisma",
      { pathNot: "^(lib/db|prisma|tests)/" },
      { path: "^lib/db/generated/", ...NOT_TYPE },
    ),
    forbid(
      "client-is-handed-in",
      { pathNot: "^(lib/db/|lib/context/create-ctx\\.ts$|prisma/|tests/)" },
      { path: "^lib/db/client\\.ts$", ...NOT_TYPE },
    ),
    forbid(
      "verbs-take-their-context",
      { path: DOMAIN },
      { path: "^lib/(context/create-[^/]+|base/env)\\.ts$", ...NOT_TYPE },
    ),
    forbid(
      "wires-are-handed-in",
      { path: DOMAIN, pathNot: "^lib/intake/" },
      { path: "^lib/channels/", ...NOT_TYPE },
    ),
    forbid(
      "intake-sees-only-verdicts",
      { path: "^lib/intake/" },
      { path: "^lib/channels/", pathNot: "/verify\\.ts$", ...NOT_TYPE },
    ),
    forbid("channels-know-no-domain", { path: "^lib/channels/" }, { path: DOMAIN, ...NOT_TYPE }),
    forbid(
      "channels-are-strangers",
      { path: "^lib/channels/([^/]+)/" },
      { path: "^lib/channels/[^/]+/", pathNot: "^lib/channels/$1/" },
    ),
    forbid(
      "sandbox-is-the-outside",
      { path: "^lib/sandbox/" },
      { path: "^lib/", pathNot: ["^lib/(sandbox|base)/", WORDS_AND_RULES] },
    ),
    forbid(
      "wires-live-in-channels",
      { pathNot: "^(lib/(channels|sandbox)|tests)/" },
      { path: `(^|node_modules/)(${WIRE_LIBRARIES})(/|$)` },
    ),
    forbid("no-cycles", {}, { circular: true }),
    ...order,
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^lib/db/generated/" },
    exclude: { path: "(^\\.next|^\\.data|^\\.test)" },
    cache: false,
  },
};
