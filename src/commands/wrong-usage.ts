/** An option or argument that the command cannot work with: the command line answers with the usage and status 2. */
export function wrongUsage(message: string): Error {
  return Object.assign(new Error(message), { code: "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" });
}
