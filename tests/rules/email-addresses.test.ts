import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressesOf } from "@/lib/channels/email/read/addresses";

describe("addresses", () => {
  it.each([
    ["jo@customer.example", [{ address: "jo@customer.example" }]],
    ["Jo Field <Jo@Customer.Example>", [{ name: "Jo Field", address: "Jo@customer.example" }]],
    [
      '"Field, Jo" <jo@x.example>, b@x.example',
      [{ name: "Field, Jo", address: "jo@x.example" }, { address: "b@x.example" }],
    ],
    ["jo@x.example (Jo Field)", [{ name: "Jo Field", address: "jo@x.example" }]],
    ["=?utf-8?Q?J=C3=B6?= <jo@x.example>", [{ name: "Jö", address: "jo@x.example" }]],
    [
      "Crew: a@x.example, B <b@x.example>;, c@x.example",
      [{ address: "a@x.example" }, { name: "B", address: "b@x.example" }, { address: "c@x.example" }],
    ],
    ["undisclosed-recipients:;", []],
    ["<@relay.example:jo@x.example>", [{ address: "jo@x.example" }]],
    ["Jo <jo(home)@x.example>", [{ name: "Jo", address: "jo@x.example" }]],
    ["Jo <jo@münchen.example>", [{ name: "Jo", address: "jo@xn--mnchen-3ya.example" }]],
    ['"jo@evil.example"@x.example', [{ address: '"jo@evil.example"@x.example' }]],
    ["jo@[192.0.2.1]", [{ address: "jo@[192.0.2.1]" }]],
    ["Jo", []],
    ["<>", []],
    ["jo@", []],
    ["jo@x example", [{ name: "example", address: "jo@x" }]],
  ])("%s", (value, read) => {
    expect(addressesOf(value)).toEqual(read);
  });

  it.each([
    [
      "a name that is another's address",
      '"help@northwind.example" <thief@evil.example>',
      [{ address: "thief@evil.example" }],
    ],
    [
      "the same in encoded words",
      "=?utf-8?Q?help=40northwind.example?= <thief@evil.example>",
      [{ address: "thief@evil.example" }],
    ],
    [
      "the same in wide signs",
      "help＠northwind.example <thief@evil.example>",
      [{ address: "thief@evil.example" }],
    ],
    [
      "a whole sender in encoded words",
      "=?utf-8?Q?Boss_=3Cboss=40northwind.example=3E?= <thief@evil.example>",
      [{ address: "thief@evil.example" }],
    ],
    ["two addresses in one", "<boss@northwind.example> <thief@evil.example>", []],
    ["an address in encoded words alone", "=?utf-8?Q?boss=40northwind.example?=", []],
    [
      "an address in a comment",
      "(boss@northwind.example) thief@evil.example",
      [{ address: "thief@evil.example" }],
    ],
    ["a line break", "jo@x.example\r\nBcc: all@x.example", []],
  ])("are not deceived by %s", (_, value, read) => {
    expect(addressesOf(value)).toEqual(read);
  });

  it("are at most a hundred, all of the form of one, whatever is written", () => {
    expect(addressesOf("a@x.example,".repeat(5000))).toHaveLength(100);
    const signs = fc.constantFrom(...'ab@.,;:<>()[]"\\ =?\n\u00e9');
    fc.assert(
      fc.property(fc.string({ unit: signs }), (value) => {
        for (const { address } of addressesOf(value))
          expect(address).toMatch(/^\S+@[a-z0-9[][a-z0-9._:[\]-]*$/);
      }),
    );
  });
});
