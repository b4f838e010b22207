/**
 * Measures understanding. `npm run bench:nlu` prints the project's own figures on `test/understanding/*.tsv`, by
 * language and by slice, beside those of nlp.js trained on the same examples, and how fast and large both are;
 * `-- --data <folder>` the figures on public sets as well (see nlu-sets.ts for what the folder holds);
 * `-- --thresholds` what each threshold for a need costs, and the weights by which a second need is heard, by
 * cross-validation of the examples with whole intents held out; `-- --no-peer` leaves nlp.js out, which takes the most time.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { ownFigures } from "./nlu-own.ts";
import { publicFigures } from "./nlu-public.ts";
import { speedFigures } from "./nlu-speed.ts";
import { secondNeedWeights, thresholdFigures } from "./nlu-thresholds.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    thresholds: { type: "boolean", default: false },
    peer: { type: "boolean", default: true },
  },
  allowNegative: true,
});
const knowledge = orThrow(await loadKnowledge(join(import.meta.dirname, "../../knowledge")));
if (options.thresholds) {
  await thresholdFigures(knowledge);
  secondNeedWeights(knowledge);
} else {
  await ownFigures(knowledge, options.peer);
  await speedFigures(knowledge, options.peer);
  if (options.data !== undefined) await publicFigures(options.data, knowledge, options.peer);
}
