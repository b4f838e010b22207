import { type Adviser, closeness, serves } from "../domain/handoff/adviser.ts";
import type { Case } from "../domain/handoff/case.ts";
import { isWithHub } from "../domain/handoff/hub.ts";
import { no } from "../domain/result.ts";
import { type DeskAction, type DeskRefusal, deskActions } from "../ports.ts";

/**
 * True when an adviser may see a case: it was offered to them or is theirs, it lies with their actor in a place they
 * serve, or they lead there. A draft is nobody's but the company's.
 */
export function maySee(adviser: Adviser, one: Case): boolean {
  if (one.shared === null) return false;
  if (one.adviser === adviser.id || one.offeredTo.includes(adviser.id)) return true;
  const isNear = closeness(adviser.places, one.place) > 0;
  return isNear && (adviser.role === "lead" || one.office === adviser.actor);
}

/** What an adviser may do with a case that they may see. */
export function allowed(adviser: Adviser, one: Case): readonly DeskAction[] {
  return deskActions.filter((action) => may(adviser, one, action));
}

function may(adviser: Adviser, one: Case, action: DeskAction): boolean {
  const isTheirs = one.adviser === adviser.id;
  // Its people may be talking already: a second voice would be one too many.
  if (isWithHub(one)) return action === "note";
  switch (action) {
    case "take":
      return (
        (one.state === "offered" &&
          (one.offeredTo.includes(adviser.id) ||
            adviser.role === "lead" ||
            serves(adviser, one.need, one.place, one.locale))) ||
        // Writing, where a call was promised.
        (one.state === "returned" && isTheirs)
      );
    case "refuse":
      return one.state === "offered" && one.offeredTo.includes(adviser.id);
    case "say":
    case "give-back":
      return one.state === "taken" && isTheirs;
    case "pass-on":
      return (
        (one.state === "taken" && isTheirs) ||
        ((one.state === "taken" || one.state === "offered") && adviser.role === "lead")
      );
    case "close":
      return (one.state === "taken" || one.state === "returned") && isTheirs;
    case "note":
      return one.state === "offered" || one.state === "taken" || one.state === "returned";
  }
}

/** Why an adviser may not do something with a case. Of one that they may not see, they hear only what they were asked. */
export function whyNot(one: Case, adviser: Adviser, action: DeskAction) {
  const isHidden =
    !maySee(adviser, one) && !(one.state === "taken" && action === "take" && wasAsked(adviser, one));
  const because: DeskRefusal = isHidden
    ? "not-found"
    : one.state === "taken" && one.adviser !== adviser.id
      ? action === "take" || action === "refuse"
        ? "already-taken"
        : "not-yours"
      : one.state === "offered"
        ? "not-yours"
        : "not-open";
  return no(because);
}

/** True when the case was last offered to an adviser, among others. */
function wasAsked({ id }: Adviser, { events }: Case): boolean {
  return events.findLast(({ what }) => what === "offered")?.to?.includes(id) === true;
}
