/** The `code` of an error of the file system, such as `ENOENT`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** An error of the file system as an operator needs it: the path, what went wrong, and what to do. */
export function fileError(path: string, error: unknown): Error {
  const code = codeOf(error);
  const remedy = (code && remedies[code]) || "check that the disk is there and healthy";
  const what = error instanceof Error ? error.message : String(error);
  return new Error(`${path} cannot be read or written (${what}): ${remedy}`, { cause: error });
}

const full = "make room on this disk, or move the data folder (LOTS_DATA) to another; nothing was changed";
const denied = "give the user that runs this process the right to read and write there";
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EACCES: denied,
  EPERM: denied,
  EROFS: "mount the disk for writing, or move the data folder (LOTS_DATA) to another",
  EMFILE: "allow this process more open files (ulimit -n)",
  ENFILE: "allow this machine more open files",
  ENOENT: "the file was taken away while this process ran; put it back, or send the request again",
};
