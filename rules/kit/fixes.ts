import type { BindingId, Call, FileFacts, Statement } from './facts.ts';
import type { Change, Fix, Span } from './finding.ts';
import { idsInside, isInside } from './inside.ts';
import { parts } from './regions.ts';
import { chainOf } from './values.ts';
import type { FileView } from './views.ts';

/** Takes a statement away; what must not be empty keeps a block. */
export function removeStatement(file: FileView, { at, place }: Statement, what = 'this line'): Fix {
  const change: Change =
    place !== 'list'
      ? { do: 'replace', span: at, text: '{}' }
      : endsThePrevious(file, at)
        ? { do: 'replace', span: at, text: ';' }
        : { do: 'remove-statement', span: at };
  return { title: `Remove ${what}`, kind: 'suggestion', changes: [change] };
}

/** Without its semicolon the line before would run on into the line after. */
function endsThePrevious(file: FileView, [start, end]: Span): boolean {
  const before = file.text([0, start]).trimEnd();
  return /^\s*[([`+\-/*]/.test(file.text([end, end + 80])) && !/[;{}]$|^$/.test(before);
}

/** Whether something outside is read there alone: a compiler that asks for it refuses names that nothing reads. */
export function isOnlyReaderOf(facts: FileFacts, at: Span): boolean {
  const reads = new Map<BindingId, number>();
  for (const id of idsInside(facts, 'values', at)) {
    const value = facts.values[id];
    if (value?.kind === 'binding') reads.set(value.binding, (reads.get(value.binding) ?? 0) + 1);
  }
  return [...reads].some(([id, count]) => {
    const binding = facts.bindings[id];
    if (!binding || binding.kind === 'catch' || isInside(binding.at, at)) return false;
    return binding.reads <= count && !isExported(facts, id);
  });
}

function isExported({ exports, values }: FileFacts, id: BindingId): boolean {
  return exports.some(({ value }) => {
    const exported = values[value ?? -1];
    return exported?.kind === 'binding' && exported.binding === id;
  });
}

/** The reason stands in the title: who takes it says so. */
export function keepHere(rule: string, at: Span, reason: string): Fix {
  return {
    title: `Keep it and silence ${rule} here: ${reason}`,
    kind: 'suggestion',
    changes: [{ do: 'comment-above', span: at, text: `// readylint-disable-next-line ${rule} -- ${reason}` }],
  };
}

const HARMLESS = new Set([
  'stringify',
  'toString',
  'toISOString',
  'join',
  'map',
  'filter',
  'slice',
  'toFixed',
  'keys',
  'values',
  'entries',
  'now',
  'trim',
  'toUpperCase',
  'toLowerCase',
  'toLocaleString',
  'String',
  'Number',
  'inspect',
  'substring',
]);

/** Whether nothing happens but the call itself: its arguments only read. */
export function argumentsOnlyRead(facts: FileFacts, call: Call): boolean {
  return call.args.every((arg) => {
    for (const part of parts(facts, arg)) {
      if (part.kind === 'await' || part.kind === 'assignment' || part.kind === 'yield') return false;
      if (part.kind === 'unary' && /^(\+\+|--|delete)$/.test(part.op)) return false;
      const callee = part.kind === 'call' ? facts.calls[part.call]?.callee : undefined;
      if (callee !== undefined && !isHarmless(facts, callee)) return false;
    }
    return true;
  });
}

function isHarmless(facts: FileFacts, callee: number): boolean {
  const value = facts.values[callee];
  const name = value?.kind === 'member' ? value.name : chainOf(facts, callee)?.at(-1);
  return HARMLESS.has(name ?? '');
}
