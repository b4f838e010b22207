import type { Token } from "../normalise.ts";
import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { createWordList } from "./phrases.ts";

/**
 * Whether the utterance puts right what was said before: "nei, vi er 14", "jag menade Växjö", "rettelse: …". A "no"
 * that answers a question of yes or no puts nothing right.
 */
export function isCorrection({ tokens, numbers }: Heard, hearing: Hearing): boolean {
  for (let i = 0; i < tokens.length; i++) if (phrases.at(tokens, i) !== undefined) return true;
  if (hearing.asked === "exporting" || hearing.asked === "plansExport" || hearing.asked === "alreadyStarted")
    return false;
  const turn = turns.at(tokens, 0);
  if (turn !== undefined && turn.end < tokens.length) return true;
  const opening = openings.at(tokens, 0);
  if (opening === undefined) return false;
  const start = opening.end;
  const [number] = numbers;
  return statements.at(tokens, start) !== undefined || (number?.first === start && number.form !== "article");
}

/** The first token after a word that opens a correction ("nei", "oj, vänta"); undefined where the text opens otherwise. */
export function openingEnd(tokens: readonly Token[]): number | undefined {
  return openings.at(tokens, 0)?.end;
}

const openings = createWordList(
  "nei|nei nei|nei da|neida|nei vent|næ|nej|nej nej|nej då|nej vänta|nä|no|no no|no wait|nope|oi|" +
    "oj|ops|oops|hoppsan|huff|vent|vent litt|vänta|wait|hang on|beklager|beklagar|unnskyld|orsak|" +
    "förlåt|ursäkta|sorry|forresten|förresten|egentlig|egentlegen|egentligen|actually",
);
/** Openings after which whatever follows takes the place of what was said. */
const turns = createWordList(
  "nei vent|nei nei vent|nej vänta|no wait|no hang on|nei nei|nej nej|oi vent|oj vänta|oops no|ops nei|" +
    "nei forresten|nej förresten|no actually|nei egentlig|nei eigentleg|nej egentligen",
);
const statements = createWordList(
  "vi er|er vi|er me|är vi|vi har|vi holder til|vi ligger|vi driver|vi skal|vi trenger|me er|" +
    "me har|me held til|me treng|jeg er|jeg har|eg er|eg har|vi är|vi har|vi finns|vi ligger|" +
    "vi behöver|jag är|jag har|we are|we're|we have|we've|we need|we do|i am|i'm|i have|i've|det er|" +
    "det skal være|det skal vere|det är|det ska vara|it is|it's|that should be|there are|i|på|in",
);

const phrases = createWordList(
  "rettelse|rettelse til|rettar på|rättelse|korrigering|korreksjon|correction|jeg mente|æ mente|" +
    "eg meinte|vi mente|vi meinte|me meinte|mente jeg|meinte eg|jag menade|ja menade|vi menade|" +
    "menade jag|i meant|we meant|what i meant|det var feil|det er feil|det er galt|det var gale|" +
    "det er gale|det blei feil|det ble feil|det vart feil|det är fel|det var fel|det blev fel|" +
    "ble det feil|vart det feil|blev det fel|" +
    "that's wrong|that is wrong|that was wrong|that's not right|that's not correct|not correct|" +
    "is incorrect|are incorrect|that's incorrect|det stemmer ikke|det stemmer ikkje|" +
    "dette stemmer ikke|dette stemmer ikkje|det stämmer inte|det här stämmer inte|skrev feil|" +
    "skreiv feil|skrev fel|sa feil|sa fel|tok feil|tog fel|tastet feil|tasta feil|tastade fel|" +
    "i made a mistake|my mistake|typed wrong|wrote wrong|feilskriv|felskrivning|" +
    "vil rette|vil endre|må rette|må endre|kan jeg endre|kan eg endre|vill rätta|vill ändra|" +
    "måste ändra|kan jag ändra|want to change|want to correct|need to correct|let me correct|" +
    "endre det til|ändra det till|change it to|ikke riktig|ikkje rett svar|inte riktigt rätt|" +
    "mixed up|blandet sammen|blanda saman|blandade ihop|rotet med|rota med|misforstått|misforstod|" +
    "misforstått meg|missförstått|misunderstood",
);
