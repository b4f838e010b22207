import { spawn } from "node:child_process";
import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { lockFolder } from "../../src/stores/lowdb/folder-lock.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("the lock of the data folder", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  async function leaveLock(changes: Readonly<Record<string, unknown>>): Promise<void> {
    const unlock = await lockFolder(folder);
    const lock = JSON.parse(await readFile(join(folder, "lock"), "utf8"));
    await unlock();
    await writeFile(join(folder, "lock"), JSON.stringify({ ...lock, token: "other", ...changes }));
  }

  async function refusal(): Promise<string> {
    return lockFolder(folder).then(
      () => expect.fail("the folder should be locked"),
      (error: Error) => error.message,
    );
  }

  it("is held by one at a time, and given free", async () => {
    const unlock = await lockFolder(folder);
    const message = await refusal();
    for (const part of [folder, `process ${process.pid}`, "LOTS_DATA", "DATABASE_URL"])
      expect(message).to.include(part);
    await unlock();
    expect(await readdir(folder)).to.deep.equal([]);
    await (await lockFolder(folder))();
  });

  it("is taken over from a process that died", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.once("exit", resolve));
    await leaveLock({ pid: child.pid });
    await (await lockFolder(folder))();
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it("is taken over from a process whose id another has now", async function () {
    if (process.platform !== "linux") this.skip();
    await leaveLock({ pid: process.ppid, born: "1" });
    await (await lockFolder(folder))();
  });

  it("is left to a process that runs", async () => {
    await leaveLock({ pid: process.ppid, born: null });
    expect(await refusal()).to.include(`process ${process.ppid}`);
  });

  it("goes to one of many that find it left over", async () => {
    await leaveLock({ born: "1" });
    const locks = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    const held = locks.filter((lock) => lock.status === "fulfilled");
    expect(held).to.have.length(1);
    for (const lock of held) await lock.value();
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it("is watched, when its process cannot be asked, and taken over if nobody touches it", async () => {
    const elsewhere = JSON.stringify({
      pid: 1,
      since: "2026-03-02T09:30:00.000Z",
      where: `not ${hostname()}`,
    });
    const cases = ["", elsewhere].flatMap((text) => [false, true].map((touched) => ({ text, touched })));
    await Promise.all(
      cases.map(async ({ text, touched }) => {
        const shared = await temporaryFolder();
        const path = join(shared, "lock");
        await writeFile(path, text);
        const beating = setInterval(() => touched && utimes(path, new Date(), new Date()), 500);
        const got = await lockFolder(shared).then(
          (unlock) => unlock(),
          (error: Error) => error.message,
        );
        clearInterval(beating);
        if (touched) expect(got).to.include("is in use");
        else expect(got).to.equal(undefined);
      }),
    );
  });
});
