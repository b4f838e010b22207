import { z } from "zod";

/**
 * Takes the marks of mentions out of a text: all of the bot's own, and around the names of others.
 *
 * @param entities the activity's entities, unread; those that are no mentions are passed over
 * @param bot the bot's id on the channel
 */
export function withoutMentions(text: string, entities: readonly unknown[], bot: string | undefined): string {
  let rest = text;
  for (const entity of entities) {
    const mention = mentions.safeParse(entity).data;
    if (mention === undefined) continue;
    const name = mention.mentioned.id === bot ? "" : plain(mention.text);
    rest = rest.replaceAll(mention.text, () => name);
  }
  return rest === text
    ? text
    : rest
        .replace(/&nbsp;|\u00A0/g, " ")
        .replace(/ {2,}/g, " ")
        .trim();
}

/** `<at>Kari</at>` is Kari; what has no name in it (`<@U123>`) is nothing. */
function plain(mark: string): string {
  return mark.replace(/<[^<>]*>/g, "");
}

const mentions = z.object({
  type: z.literal("mention"),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1).max(1000),
});
