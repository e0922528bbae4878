/** `bare-server.mjs PORT FOLDER`: writes each body that is put to it to a file, and nothing else. */
import { createWriteStream } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";

const [port, folder] = process.argv.slice(2);
createServer(async (request, response) => {
  if (request.method !== "PUT") return response.end();
  await pipeline(request, createWriteStream(path.join(folder, path.basename(request.url))));
  response.writeHead(201).end();
}).listen(Number(port), "127.0.0.1");
