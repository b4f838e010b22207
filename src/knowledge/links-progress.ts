import type { WriteStream } from "node:tty";

const width = 30;

/**
 * A bar that fills on one line of a terminal, and nothing anywhere else.
 *
 * @returns `step` to call for each thing that is done, with what to show beside the bar, and `end` to clear the line
 */
export function progressBar(
  stream: Pick<WriteStream, "isTTY" | "write">,
  total: number,
): { step(label: string): void; end(): void } {
  let done = 0;
  const show = (line: string) => {
    // Back to the start of the line, and away with what stood there.
    if (stream.isTTY) stream.write(`\r\u001b[2K${line}`);
  };
  return {
    step(label) {
      done++;
      const full = total === 0 ? width : Math.round((done / total) * width);
      show(`[${"#".repeat(full)}${".".repeat(width - full)}] ${done}/${total} ${label}`);
    },
    end: () => show(""),
  };
}
