/**
 * A server to measure, in a process of its own: `ours <data folder> <port>` or `sdk`. It tells its port when it can be
 * reached, then its cost whenever it is asked.
 */
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import restify from "restify";

/** What the process has cost so far: microseconds of processor time, and bytes of memory. */
export interface Usage {
  readonly cpu: number;
  readonly rss: number;
}

/** Our whole server as `npm start` runs it, with its data in a scratch folder. */
async function ours(data: string, port: string): Promise<number> {
  const { readConfig, serve } = await import("./turns-built.ts");
  const config = readConfig({
    PORT: port,
    LOTS_DATA: data,
    LOTS_SECRET: process.env.LOTS_SECRET,
    // As behind a proxy: what many people send is not counted as one person's.
    LOTS_PUBLIC_URL: `http://127.0.0.1:${port}`,
  });
  return (await serve(config)).port;
}

/** The SDK's echo bot as its samples have it, without authentication. */
async function sdk(): Promise<number> {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: "" }));
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
    await next();
  });
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post("/api/messages", async (req: restify.Request, res: restify.Response) => {
    const { body, headers, method = "POST" } = req;
    await adapter.process({ body, headers: { ...headers }, method }, res, (context) => bot.run(context));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server.address().port;
}

const [kind, data = "", port = "0"] = process.argv.slice(2);
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system, rss: process.memoryUsage.rss() } satisfies Usage);
});
process.on("disconnect", () => process.exit());
process.send?.({ port: await (kind === "sdk" ? sdk() : ours(data, port)) });
