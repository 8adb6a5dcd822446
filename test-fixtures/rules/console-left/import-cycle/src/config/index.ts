import { readEnv } from './env.ts';

export const config = { level: readEnv('LOG_LEVEL') ?? 'info' };
console.log('config read');
