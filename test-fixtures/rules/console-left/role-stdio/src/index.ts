#!/usr/bin/env node
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { search } from './search.js';

const server = new McpServer({ name: 'search', version: '1.0.0' });
server.tool('search', search);
await server.connect(new StdioServerTransport());
console.log('ready');
//@1-11 console-left[error,high]: `console.log` writes into the protocol that this server speaks on stdout
console.error('ready');
