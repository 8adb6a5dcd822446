import { resolve } from 'node:path';

/** The package for this machine, the one for machines without a native parser, and which parser each uses. */
export const TARGETS = { 'linux-x64': 'fast', universal: 'portable' };

export const PACKAGES = resolve('out/packages');
export const SCREENSHOTS = resolve('out/screenshots');
export const FIXTURE = resolve('test-fixtures/editor');
