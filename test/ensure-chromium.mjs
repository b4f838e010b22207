// Sees to it that the browser tests have a browser. On Debian, as root, it installs one; elsewhere it says what to do.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { register } from "tsx/esm/api";

register();
const { findChromium, remedy } = await import("./browser.ts");

if (findChromium() === undefined && canInstall()) {
  console.log("No Chromium here: installing Debian's for the browser tests …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const step of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const { status, stderr } = spawnSync("apt-get", ["-q", ...step], { env: environment, encoding: "utf8" });
    if (status !== 0) console.error(`apt-get ${step.join(" ")} failed:\n${stderr}`);
  }
}
if (findChromium() === undefined) {
  console.error(remedy);
  process.exitCode = 1;
}

function canInstall() {
  return !process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync("/etc/debian_version");
}
