import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { method: string; path: string; authorization: string | undefined; body: Record<string, unknown> };
export type Said = { status?: number; headers?: Record<string, string>; body?: unknown; silent?: true };

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

/** A server on this machine in the place of a translation service: it answers as told and remembers what it was asked. */
export async function standIn(answer: (asked: Asked, count: number) => Said | Promise<Said>) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    const question = { method, path, authorization: headers.authorization, body: await bodyOf(request) };
    asked.push(question);
    const { status = 200, headers: more = {}, body, silent } = await answer(question, asked.length);
    if (silent) return;
    response.writeHead(status, { 'Content-Type': 'application/json', ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {}));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  };
  return { url, asked, close };
}
