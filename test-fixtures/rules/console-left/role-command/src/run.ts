#!/usr/bin/env -S npx tsx
console.log('started by its first line');
