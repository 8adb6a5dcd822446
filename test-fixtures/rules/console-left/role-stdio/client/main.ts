import { spawn } from 'node:child_process';
import type { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';

export function start(transport: StdioServerTransport) {
  console.log('a client of it', transport);
//@3-13 console-left[warning,medium]: `console.log` ends in the visitor's console: in production nobody of the team sees it, and everybody else may; report it to an error tracker or remove it.
  return spawn('mcp');
}
