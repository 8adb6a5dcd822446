import { build } from './commands/build.ts';

console.log('tool');
build();
