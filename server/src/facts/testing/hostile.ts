import { NESTING } from './nesting.ts';

const KB40 = 40_000;

/** Files that no one writes and that turn up all the same, by path; each ends or is one that has been fatal. */
export function hostileFiles(): Record<string, string | Buffer> {
  const nested = Object.values(NESTING).map((write, index) => {
    const extension = ['ts', 'tsx', 'js'][index % 3];
    return [`nesting/${index}.${extension}`, write(Math.ceil((2 * KB40) / write(2).length))];
  });
  return {
    ...Object.fromEntries(nested),
    'long/one-string.ts': `export const a = '${'x'.repeat(5_000_000)}';\n`,
    'long/one-line.ts': `a(1);`.repeat(1_000_000),
    'long/two-megabytes.ts': `a(1);`.repeat(390_000),
    'long/functions.ts': Array.from({ length: 100_000 }, (_, at) => `function f${at}(){}\n`).join(''),
    'long/catches.ts': 'try { a(); } catch (e) { /* b */ }\n'.repeat(20_000),
    'long/names.ts': Array.from({ length: 20_000 }, (_, at) => `var a${at % 7} = b${at};\n`).join(''),
    'long/terms.ts': `export const a = 1${' + b'.repeat(20_000)};\n`,
    'long/chain.ts': `a${'.b'.repeat(10_000)};\n`,
    'bytes/nul.ts': Buffer.alloc(1_000_000),
    'bytes/binary.ts': Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)),
    'bytes/utf-16.ts': Buffer.from('\uFEFFconsole.log("a");\n', 'utf16le'),
    'bytes/not-utf-8.ts': Buffer.from('const a = "\xff\xfe\xc3";\n', 'latin1'),
    'bytes/half-pair.ts': 'export const a = "\\ud800", b = `\ud83d`;\n',
    'bytes/mark-only.ts': '\uFEFF',
    'bytes/empty.ts': '',
    'names/a\nb\u001b[31mc\u202e.ts': 'export const a = ;\n',
    '.gitignore': Array.from({ length: 10_000 }, (_, at) => `/generated/part-${at}/**/*.js\n`).join(''),
  };
}
