import { watchLine } from "./lost.ts";
import { sendOnce } from "./once.ts";
import { watchBox } from "./say.ts";
import { holdSteady } from "./steady.ts";
import { showTyping } from "./typing.ts";

watchLine();
holdSteady();
watchBox();
showTyping();
sendOnce();

// What an action has led to is read out first.
const notice = document.getElementById("notice");
if (notice?.hasChildNodes()) notice.focus();
