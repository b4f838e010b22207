import { chat } from "./chat.ts";
import { check } from "./check.ts";
import type { Command } from "./command.ts";
import { exportProject } from "./export.ts";
import { luis } from "./luis.ts";
import { needs } from "./needs.ts";
import { route } from "./route.ts";
import { serve } from "./serve.ts";
import { understand } from "./understand.ts";

export const commands: readonly Command[] = [
  serve,
  chat,
  understand,
  route,
  check,
  needs,
  luis,
  exportProject,
];
