import { expect } from "chai";
import type { Directory } from "../../src/ports.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";

/**
 * What holds of every directory of advisers.
 *
 * @param open opens the same directory again at each call, as another process would
 */
export function directoryContract(name: string, begin: () => Promise<() => Promise<Directory>>): void {
  describe(`the directory ${name}`, () => {
    let open: () => Promise<Directory>;
    beforeEach(async () => {
      open = await begin();
    });

    const ids = (directory: Directory) =>
      directory
        .all()
        .map(({ id }) => id)
        .sort();

    it("begins empty", async () => expect((await open()).all()).to.deep.equal([]));

    it("gives back what was put, whole", async () => {
      const directory = await open();
      const one = adviser("kari", {
        role: "lead",
        places: ["NO", "SE-18", "NO-4601"],
        needs: ["loan"],
        absences: [{ from: "2026-07-01", to: "2026-07-31" }],
        email: "kari@example.org",
        teams: {
          tenant: "t1",
          user: "o1",
          address: { channelId: "msteams", conversation: { id: "a:1" } },
          current: null,
        },
        teamsCode: { seal: "abc", until: "2026-11-21T10:00:00.000Z" },
        told: ["teams"],
        addedAs: "adviser",
      });
      await directory.put(one);
      expect(directory.all()).to.deep.equal([one]);
      expect((await open()).all()).to.deep.equal([one]);
    });

    it("replaces the one with that id", async () => {
      const directory = await open();
      await directory.put(adviser("kari", { capacity: 1 }));
      await directory.put(adviser("kari", { capacity: 2 }));
      expect(directory.all().map(({ capacity }) => capacity)).to.deep.equal([2]);
    });

    it("removes, and minds no absent one", async () => {
      const directory = await open();
      await directory.put(adviser("kari"));
      await directory.put(adviser("ola"));
      await directory.remove("kari");
      await directory.remove("kari");
      expect(ids(directory)).to.deep.equal(["ola"]);
    });

    it("changes what is there, and says what it made of it", async () => {
      const directory = await open();
      await directory.put(adviser("kari", { capacity: 3 }));
      const made = await directory.change("kari", (found) => found && { ...found, capacity: 4 });
      expect(made?.capacity).to.equal(4);
      expect(await directory.change("nobody", (found) => found)).to.equal(undefined);
      expect(await directory.change("kari", () => undefined)).to.equal(undefined);
      expect(directory.all()).to.deep.equal([]);
    });

    it("is seen at once by another that is open", async () => {
      const [here, there] = [await open(), await open()];
      await here.put(adviser("kari"));
      expect(ids(there)).to.deep.equal(["kari"]);
      await there.remove("kari");
      expect(ids(here)).to.deep.equal([]);
    });

    it("loses no change of many at once, from two sides", async () => {
      const sides = [await open(), await open()];
      await sides[0]?.put(adviser("kari"));
      const days = Array.from({ length: 40 }, (_, i) => `2026-0${1 + Math.floor(i / 15)}-${10 + (i % 15)}`);
      await Promise.all([
        ...days.map((day, i) =>
          sides[i % 2]?.change(
            "kari",
            (found) => found && { ...found, absences: [...found.absences, { from: day, to: day }] },
          ),
        ),
        ...days.map((_, i) => sides[i % 2]?.put(adviser(`a${i}`))),
      ]);
      for (const side of sides) {
        const kari = side.all().find(({ id }) => id === "kari");
        expect(kari?.absences.map(({ from }) => from).sort()).to.deep.equal(days);
        expect(side.all().length).to.equal(41);
      }
    });

    it("takes no adviser who is wrong, and keeps what it had", async () => {
      const directory = await open();
      await directory.put(adviser("kari", { email: "kari@example.org" }));
      const wrong = [
        adviser("ola", { email: "KARI@example.org" }), // a sign-in would not know which of the two it is
        adviser("../ola"),
        adviser("ola", { places: ["Bergen"] }),
        adviser("ola", { capacity: -1 }),
        adviser("ola", { absences: [{ from: "2026-02-02", to: "2026-02-01" }] }),
        adviser("ola", { absences: [{ from: "2026-02-30", to: "2026-03-01" }] }),
        adviser("ola", { hours: { timeZone: "Europe/Bodø", country: "NO", days: [] } }),
      ];
      for (const one of wrong) {
        const refused = await directory.put(one).then(
          () => false,
          () => true,
        );
        expect(refused, JSON.stringify(one)).to.equal(true);
      }
      expect(ids(directory)).to.deep.equal(["kari"]);
    });

    it("lets a change that throws change nothing, and goes on", async () => {
      const directory = await open();
      await directory.put(adviser("kari"));
      const thrown = await directory
        .change("kari", () => {
          throw new Error("no");
        })
        .catch((error: Error) => error.message);
      expect(thrown).to.equal("no");
      await directory.put(adviser("ola"));
      expect(ids(directory)).to.deep.equal(["kari", "ola"]);
    });
  });
}
