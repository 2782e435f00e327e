import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The most that Node can answer on this machine: a few bytes, no framework, nothing looked up. */
const body = Buffer.from('{"hello":"world"}');
const server = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
