// The native parser's tree is read from memory by code that oxc generates. For a run of seconds that code is long: it
// is hardly ever optimised before it has done its work, so that every call in it costs. What this takes out of it is
// calls for single numbers, and of names what TypeScript alone writes beside them. `scripts/lean-reader.test.ts`
// compares the trees.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** One expression without a call in it. */
const PLACE = '\\(([^()]*)\\)';

const LEANER = [
  [/(?<!function )\bdeserializeI32PLACE/, 'int32[($1) >> 2]'],
  [/(?<!function )\bdeserializeBoolPLACE/, '(uint8[$1] === 1)'],
  [/(?<!function )\bdeserializeBox(\w+)PLACE/, 'deserialize$1(int32[($2) >> 2])'],
  [
    /(?<!function )\bdeserialize(?:IdentifierReference|BindingIdentifier|LabelIdentifier)\(/,
    'deserializeIdentifierName(',
  ],
  [
    /(type: "Identifier",)\s+decorators: \[\],(\s+name: deserializeStr\(pos \+ 16\),)\s+optional: false,\s+typeAnnotation: null,/,
    '$1$2',
  ],
  // What a module imports is read from the tree, or asked of the parser without one.
  [/\n\s+module: deserializeEcmaScriptModule\([^()]*\),/, ''],
].map(([pattern, text]) => [new RegExp(pattern.source.replace('PLACE', PLACE), 'g'), text]);

export function leaner(code) {
  return LEANER.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), code);
}

/** What belongs to the reader is bundled; the rest of the package is loaded where it is installed. */
export const leanReader = {
  name: 'lean-reader',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^oxc-parser\/(src-js\/generated\/|package\.json$)/ }, ({ path }) => ({
      path: require.resolve(path),
    }));
    onLoad({ filter: /oxc-parser.src-js.generated.deserialize.ts\.js$/ }, ({ path }) => ({
      contents: leaner(readFileSync(path, 'utf8')),
    }));
  },
};
