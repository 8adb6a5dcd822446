import type { Plugin } from 'esbuild';

export const leanReader: Plugin;
export function leaner(code: string): string;
