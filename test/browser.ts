import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** What to do where no browser is found. */
export const remedy =
  "The browser tests need Chromium or Chrome: install it (Debian: apt-get install chromium), " +
  "or name its program in CHROMIUM_PATH.";

/** The program of a Chromium on this machine; `CHROMIUM_PATH` comes before all others. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== "") return existsSync(named) ? named : undefined;
  const places = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  const programs = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  return programs.map(which).find((path) => path !== undefined) ?? places.find((path) => existsSync(path));
}

/** @throws when there is no Chromium, with what to do about it */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(remedy);
  return chromium.launch({ executablePath });
}

function which(program: string): string | undefined {
  if (process.platform === "win32") return undefined;
  try {
    return execFileSync("/bin/sh", ["-c", `command -v ${program}`], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}
