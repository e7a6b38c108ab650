import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deskActions, houseKey, keyOf, movedKeys } from "@/lib/agents/rules/desk-keys";

const free = "qtuzQTUZ12345".split("");
const movable = deskActions.filter((action) => !("isFixed" in action)).map(({ id }) => id);

describe("the keys of the desk", () => {
  it("gives every action a key of its own", () => {
    const keys = deskActions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(deskActions.map(({ id }) => id)).size).toBe(keys.length);
  });

  it("moves an action: the new key does it, the old one does nothing", () => {
    const moved = movedKeys({ reply: "q" });
    expect(keyOf("reply", moved)).toBe("q");
    expect(houseKey("q", moved)).toBe("r");
    expect(houseKey("r", moved)).toBeNull();
    expect(houseKey("j", moved)).toBe("j");
    expect(houseKey("Mod+Enter", moved)).toBe("Mod+Enter");
    expect(houseKey("h", moved)).toBe("h");
  });

  it("lets two actions change places and keeps only what differs from the house's own", () => {
    const moved = movedKeys({ next: "k", previous: "j", reply: "r" });
    expect(moved).toEqual({ next: "k", previous: "j" });
    expect([houseKey("k", moved), houseKey("j", moved)]).toEqual(["j", "k"]);
    expect(movedKeys({})).toEqual({});
  });

  it.each([
    [{ reply: "j" }, "key-taken"],
    [{ reply: "q", note: "q" }, "key-taken"],
    [{ reply: "" }, "key-unfit"],
    [{ reply: "g" }, "key-unfit"],
    [{ reply: "qq" }, "key-unfit"],
    [{ reply: " " }, "key-unfit"],
    [{ reply: "Mod+q" }, "key-unfit"],
    [{ reply: "Enter" }, "key-unfit"],
    [{ send: "q" }, "key-unknown"],
    [{ nothing: "q" }, "key-unknown"],
    [{ constructor: "q" }, "key-unknown"],
  ])("refuses %j with %s", (wanted, code) => {
    expect(() => movedKeys(wanted as Record<string, string>)).toThrow(expect.objectContaining({ code }));
  });

  it("finds each action at exactly one key, whatever was moved", () => {
    const moves = fc.uniqueArray(fc.tuple(fc.constantFrom(...movable), fc.constantFrom(...free)), {
      selector: ([, key]) => key,
    });
    fc.assert(
      fc.property(moves, (pairs) => {
        const moved = movedKeys(Object.fromEntries(pairs));
        for (const { id, key } of deskActions) expect(houseKey(keyOf(id, moved), moved)).toBe(key);
      }),
      { seed: 120 },
    );
  });
});
