import { readPhoneNumber } from "@/lib/base/phone-number";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { ordersSql } from "@/lib/incidents/affected/orders-sql";
import { findDeskZone } from "@/lib/response-times/find-desk-zone";
import type { OfferKind } from "../offer-schemas";
import { readKinds } from "../read-kinds";
import type { ClaimStep, ClaimView } from "./claim-schemas";
import { hashClaimToken } from "./claim-token";
import { type CreateMakeGood, claimChoiceSchema } from "./make-good-schemas";
import type { ClaimAmounts } from "./rules/claim-amounts";
import { claimStateAt, mayChange } from "./rules/claim-state";
import { type ClaimOrder, claimFields, concernedOrders } from "./rules/concerned-orders";
import { type ClaimBrand, viewClaim } from "./view-claim";

interface Row {
  texts: CreateMakeGood["texts"];
  fallbackLanguage: string;
  choices: unknown;
  expiresAt: Date;
  stoppedAt: Date | null;
  state: "reserved" | "offered" | "claimed";
  amounts: ClaimAmounts;
  choiceId: string | null;
  amount: number | null;
  isAsked: boolean;
  offerState: string | null;
  isElsewhere: boolean;
  language: string | null;
  fields: Record<string, string>;
  orders: ClaimOrder[];
  isLate: boolean;
  condition: string;
  name: string;
  zone: string | null;
  signer: { name: string; initials: string } | null;
}

/**
 * What the page behind a link says, in the language asked for, else the person's own, else what their browser takes.
 * Looking uses nothing up and writes nothing. May run for people who are not signed in.
 */
export async function findClaim(
  ctx: Ctx,
  token: string,
  brand: ClaimBrand,
  languages: { wanted: string | null; accepted: string; known: readonly string[] },
): Promise<ClaimView> {
  const [row] = await read(ctx, sql`c."tokenHash" = ${hashClaimToken(ctx, token)}`);
  const own = row?.language && languages.known.includes(row.language) ? row.language : null;
  const language = languages.wanted ?? own ?? languages.accepted;
  if (!row) return { ...viewClaim(brand, { language, step: "unknown" }) };
  const choices = claimChoiceSchema.array().parse(row.choices);
  // A kind may be younger than what every page says alike.
  const isKnown = choices.every(({ kindId }) => brand.kinds.has(kindId));
  const kinds = isKnown ? brand.kinds : await readKindsById(ctx);
  const amounts = row.choiceId ? { ...row.amounts, [row.choiceId]: row.amount } : row.amounts;
  return viewClaim(
    { ...brand, kinds },
    {
      ...{ language, step: stepOf(row, ctx.now()), choices, amounts, chosenId: row.choiceId, makeGood: row },
      ...{ fields: namedFields(row), signer: row.signer, zone: row.zone ?? brand.zone },
    },
  );
}

/** What every page of the desk's claims says alike: its name, how it is reached, its kinds and zone. */
export async function getClaimBrand(ctx: Ctx): Promise<ClaimBrand> {
  const [desk, accounts, kinds, zone] = await Promise.all([
    ctx.db.desk.findFirst({ select: { name: true } }),
    ctx.db.account.findMany({
      where: { isActive: true, purpose: "care" },
      orderBy: { createdAt: "asc" },
      select: { channel: true, handle: true },
    }),
    readKindsById(ctx),
    findDeskZone(ctx),
  ]);
  const reached = (by: "address" | "number") =>
    accounts.find(({ channel }) => ctx.traits.get(channel)?.typedAs === by)?.handle ?? null;
  const number = reached("number");
  const phone = number === null ? null : (readPhoneNumber(number, null)?.formatted ?? number);
  const contact = { mail: reached("address"), phone };
  return { name: desk?.name.trim() || "Caret", contact, kinds, zone };
}

async function readKindsById(ctx: Ctx): Promise<ReadonlyMap<string, OfferKind>> {
  return new Map((await readKinds(ctx)).map((kind) => [kind.id, kind]));
}

function stepOf(row: Row, now: Date): ClaimStep {
  const state = claimStateAt(row.state, row, now);
  if (state === "claimed")
    return mayChange(row.offerState, row, now) ? (row.isAsked ? "asked" : "chosen") : "paid";
  if (state !== "offered") return state;
  if (row.isElsewhere) return "elsewhere";
  return row.isAsked ? "asked" : "choose";
}

/** The orders it is about, and a first name as the list says it, else how they call themselves: never more of a name than that. */
function namedFields({ orders, condition, isLate, ...row }: Row): Record<string, string> {
  const fields = claimFields(concernedOrders(condition, orders, isLate) ?? orders, row.fields);
  const [first = ""] = (fields.first_name?.trim() || fields.name?.trim() || row.name).split(/\s+/u);
  return {
    ...fields,
    first_name: fields.first_name?.trim() || (/^\p{L}[\p{L}'’-]*$/u.test(first) ? first : ""),
  };
}

function read(ctx: Ctx, where: Sql): Promise<Row[]> {
  return ctx.db.$queryRaw<Row[]>`
    SELECT m.texts, m."fallbackLanguage", m.choices, m."expiresAt", m."stoppedAt", c.state, c.amounts, c."choiceId", c.amount,
      c."askedAt" IS NOT NULL AS "isAsked", o.state AS "offerState", a.language, a.fields, cu."displayName" AS name, cu.zone,
      ${ordersSql(sql`m."incidentId"`, sql`h."customerId"`)} AS orders, a."lateAt" IS NOT NULL AS "isLate", m.condition,
      c.state = 'offered' AND EXISTS (SELECT 1 FROM "Handle" l JOIN "Claim" e ON e."handleId" = l.id
        WHERE l."customerId" = h."customerId" AND e."makeGoodId" = c."makeGoodId" AND e.id <> c.id
          AND e.state = 'claimed') AS "isElsewhere",
      CASE WHEN g.id IS NOT NULL THEN json_build_object('name', g."displayName", 'initials', coalesce(ini.initials, '')) END AS signer
    FROM "Claim" c JOIN "MakeGood" m ON m.id = c."makeGoodId" JOIN "Affected" a ON a.id = c."affectedId"
      JOIN "Handle" h ON h.id = c."handleId" JOIN "Customer" cu ON cu.id = h."customerId"
      LEFT JOIN "Offer" o ON o.id = c."offerId" LEFT JOIN "Agent" g ON g.id = m."signerId"
      LEFT JOIN "InitialsHolder" ini ON ini."agentId" = g.id AND ini."untilAt" IS NULL
    WHERE ${where}`;
}
