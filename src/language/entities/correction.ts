import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { createWordList } from "./phrases.ts";

/** Whether the utterance puts right what was said before: "nei, vi er 14", "jag menade Växjö", "correction: …". */
export function isCorrection({ tokens }: Heard, hearing: Hearing): boolean {
  for (let i = 0; i < tokens.length; i++) if (phrases.at(tokens, i) !== undefined) return true;
  const isYesOrNo = hearing.asked === "exporting" || hearing.asked === "plansExport" || hearing.asked === "alreadyStarted";
  if (isYesOrNo) return false;
  const no = opening.at(tokens, 0);
  const next = tokens[no?.end ?? 0];
  return no !== undefined && next !== undefined && next.gap !== "space" && !thanks.has(next.text);
}

const opening = createWordList("nei|nei nei|nej|nej nej|no|nope|oi|oj|ops|oops|huff|vent|vänta|wait|beklager|unnskyld|förlåt|ursäkta|sorry");
const thanks: ReadonlySet<string> = new Set("takk tack thanks det ikke inte not".split(" "));

const phrases = createWordList(
  "rettelse|rettar|rettelse på|rättelse|korrigering|correction|jeg mente|eg meinte|vi mente|vi meinte|mente jeg|jag menade|vi menade|menade jag|i meant|we meant|i mean|det var feil|det er feil|det er galt|det var gale|det är fel|det var fel|det blev fel|ble feil|vart feil|blei feil|" +
    "that's wrong|that is wrong|that was wrong|not correct|incorrect|stemmer ikke|stemmer ikkje|stämmer inte|skrev feil|skreiv feil|skrev fel|sa feil|sa fel|typo|my mistake|skrivefeil|skrivfel|feilskriv|vil endre|vil rette|vill ändra|vill rätta|want to change|let me correct|endre til|ändra till|change it to|skulle være|skulle vere|skulle vara|should be|should have been|ikke riktig|ikkje rett|inte rätt",
);
