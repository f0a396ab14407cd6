import { createServer } from 'node:http';

/** The upper bound: a server of Node's that sends the same bytes whatever it is asked. */
process.on('message', ({ body, headers }: { body: string; headers: Record<string, string> }) => {
  const bytes = Buffer.from(body, 'base64');
  createServer((_, response) => response.writeHead(200, headers).end(bytes)).listen(
    Number(process.env.PORT),
    '127.0.0.1',
    () => process.send?.('ready'),
  );
});
