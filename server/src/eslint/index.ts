import { openLintedRoot } from './linted-root.ts';
import { createPlugin, type Plugin } from './plugin.ts';
import { Projects } from './projects.ts';

const projects = new Projects(openLintedRoot, (text, code) =>
  process.emitWarning(text, { type: 'readylint', code }),
);
// The process is ESLint's, and nothing else tells when it is done.
process.once('exit', () => projects.dispose());

const plugin: Plugin = createPlugin(projects);

export default plugin;
export type { Plugin };
