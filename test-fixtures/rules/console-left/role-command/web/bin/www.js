#!/usr/bin/env node
import { createServer } from 'node:http';

const server = createServer();
server.on('request', () => console.log('a server with a shebang'));
                        // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
server.listen(3000);
