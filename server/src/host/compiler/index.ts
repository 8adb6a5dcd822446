export { parsePortable } from './portable.ts';
export { sourceEditor } from './source-editor.ts';
export { Typist } from './types/typist.ts';
