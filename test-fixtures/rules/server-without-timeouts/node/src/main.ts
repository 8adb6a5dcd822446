import { createServer } from 'node:http';
import express from 'express';

const app = express();

// doc: bad
const server = app.listen(3000);
server.requestTimeout = 0;
//@1-25 server-without-timeouts[warning,high]: `server.requestTimeout = 0` switches off what ends a request that never ends
// doc: end

createServer({ headersTimeout: 0, keepAliveTimeout: 65_000 }, app).listen(3001);
//@16-32 server-without-timeouts: `headersTimeout: 0` switches off what ends headers that never end

// doc: good
const slow = createServer(app);
slow.requestTimeout = 600_000;
slow.headersTimeout = 20_000;
slow.listen(3002);
// doc: end

// Node has no limit for silence by default either, and the other two hold.
slow.timeout = 0;

const counters = { requestTimeout: 1 };
counters.requestTimeout = 0;
