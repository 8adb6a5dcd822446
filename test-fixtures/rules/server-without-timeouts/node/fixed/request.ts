// fix: Wait 300_000 ms at most, as Node does by itself @ src/main.ts:8
import { createServer } from 'node:http';
import express from 'express';

const app = express();

const server = app.listen(3000);
server.requestTimeout = 300_000;

createServer({ headersTimeout: 0, keepAliveTimeout: 65_000 }, app).listen(3001);

const slow = createServer(app);
slow.requestTimeout = 600_000;
slow.headersTimeout = 20_000;
slow.listen(3002);

// Node has no limit for silence by default either, and the other two hold.
slow.timeout = 0;

const counters = { requestTimeout: 1 };
counters.requestTimeout = 0;
