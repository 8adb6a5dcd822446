import { readFileSync } from 'node:fs';

console.log('somebody ran this once', readFileSync('package.json').length);
