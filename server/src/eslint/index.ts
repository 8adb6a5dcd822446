import { openLintedRoot } from './linted-root.ts';
import { createPlugin, type Plugin } from './plugin.ts';
import { Projects } from './projects.ts';

const plugin: Plugin = createPlugin(
  new Projects(openLintedRoot, (text, code) => process.emitWarning(text, { type: 'readylint', code })),
);

export default plugin;

export type { Plugin };
