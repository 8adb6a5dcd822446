import { nameOf } from '../callbacks.ts';
import type { Binding, ClassFact } from '../facts.ts';
import type { FileView } from '../views.ts';
import { type DtoEdit, type DtoWriting, joinedEdits, lineEndOf } from './class-edits.ts';
import { classText } from './class-of-type.ts';
import { literalAt } from './literal-members.ts';

/** `@Body() body: { name: string }` as a class of its own above the one of the handler. */
export function inlineClass(
  writing: DtoWriting,
  file: FileView,
  { at, owner, type }: Binding,
): { title: string; edit: DtoEdit } | undefined {
  const { facts, path } = file;
  const cls = facts.classes[facts.functions[owner]?.cls ?? -1];
  const text = file.text([at[1], at[1] + 10_000]);
  const start = /^\??\s*:\s*(?=\{)/.exec(text)?.[0].length;
  const literal = start === undefined ? undefined : literalAt(text, start);
  if (!cls || start === undefined || !literal || !type?.members) return undefined;
  // More of the type stands behind it.
  if (!/^\s*[,)]/.test(text.slice(start + literal.length))) return undefined;
  const top = topOfClass(file, cls);
  const name = freeName(file, nameOf(facts, owner) ?? 'body');
  const made = classText(writing, file, name, { text: literal, members: type.members, above: top });
  if (!made) return undefined;
  const gap = lineEndOf(file).repeat(2);
  const from = at[1] + start;
  const own: DtoEdit = {
    changes: [
      { do: 'replace', span: [top, top], text: `${made.text}${gap}`, path },
      { do: 'replace', span: [from, from + literal.length], text: name, path },
    ],
    needs: [],
  };
  return {
    title: `Make the type a class \`${name}\` that says what its fields have to be`,
    edit: joinedEdits([own, made.edit]),
  };
}

/** Above its decorators, its `export` and the comment that speaks of it. */
function topOfClass(file: FileView, cls: ClassFact): number {
  const marks = cls.decorators.flatMap((id) => file.facts.values[id]?.at[0] ?? []);
  const first = Math.min(cls.at[0], ...marks);
  const lines = file.text([0, first]).split('\n').slice(0, -1);
  while (/^\s*(\/\/|\/\*|\*)/.test(lines.at(-1) ?? '')) lines.pop();
  return lines.reduce((sum, one) => sum + one.length + 1, 0);
}

/** `create` gives `CreateDto`. */
function freeName({ facts }: FileView, handler: string): string {
  const base = `${handler.charAt(0).toUpperCase()}${handler.slice(1)}`.replace(/(?:Dto)?$/, 'Dto');
  const isTaken = (name: string) => facts.bindings.some((one) => one.name === name);
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}${count}`;
    if (!isTaken(name)) return name;
  }
}
