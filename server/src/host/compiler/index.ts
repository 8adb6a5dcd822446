export { parsePortable } from './portable.ts';
export { sourceEditor } from './source-editor.ts';
