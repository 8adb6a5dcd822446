import { name, version } from '../../../package.json';
import type { Tool } from '../engine/report.ts';

export const TOOL: Tool = { name, version };
