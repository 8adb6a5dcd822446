// fix: Write to stderr with `console.error` @ src/index.ts:9
#!/usr/bin/env node
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { search } from './search.js';

const server = new McpServer({ name: 'search', version: '1.0.0' });
server.tool('search', search);
await server.connect(new StdioServerTransport());
console.error('ready');
console.error('ready');
