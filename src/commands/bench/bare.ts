import { createServer } from 'node:http';
import { tellProcessor } from './children';

/** An answer by the path that it was given to; bytes in base64. */
export type Sent = Record<string, { body: string; headers: Record<string, string> }>;

/** The upper bound: a server of Node's that sends the same bytes and does nothing else. */
process.once('message', (sent: Sent) => {
  const answers = new Map(
    Object.entries(sent).map(([path, { body, headers }]) => [path, { bytes: Buffer.from(body, 'base64'), headers }]),
  );
  createServer(({ url = '' }, response) => {
    const answer = answers.get(url);
    response.writeHead(answer ? 200 : 404, answer?.headers).end(answer?.bytes);
  }).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
  tellProcessor();
});
