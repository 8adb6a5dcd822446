import type { TypeFact, TypeMember } from '../facts.ts';
import type { FileView } from '../views.ts';
import {
  type DtoEdit,
  type DtoWriting,
  joinedEdits,
  lineEndOf,
  nestedEdits,
  written,
} from './class-edits.ts';
import { fieldCheck } from './field-decorators.ts';
import { quoteOf } from './imported-names.ts';
import { literalAt, membersIn, type WrittenMember } from './literal-members.ts';

interface Literal {
  /** Braces included. */
  text: string;
  members: readonly TypeMember[];
  /** Where the class is to stand. */
  above: number;
}

/** `class CreateOrder { … }` with what each field has to be above it; undefined where a type cannot be said so. */
export function classText(
  writing: DtoWriting,
  file: FileView,
  name: string,
  { text, members, above }: Literal,
): { text: string; edit: DtoEdit } | undefined {
  const fields = membersIn(text.slice(1, -1));
  // What is more than a field is missing among one of them.
  if (!fields || fields.length === 0 || fields.length !== members.length) return undefined;
  const lineEnd = lineEndOf(file);
  const seen = new Set<string>();
  const parts = fields.map((field, index) =>
    fieldText({ writing, file, above, seen }, field, members[index]),
  );
  if (!parts.every((one) => one !== undefined)) return undefined;
  const indent = /\n([ \t]+)[\w@]/.exec(file.text([0, 20_000]))?.[1] ?? '  ';
  const body = parts
    .map(({ lines }) => lines.map((line) => indent + line).join(lineEnd))
    .join(lineEnd + lineEnd);
  return {
    text: `class ${name} {${lineEnd}${body}${lineEnd}}`,
    edit: joinedEdits(parts.map((one) => one.edit)),
  };
}

interface Place {
  writing: DtoWriting;
  file: FileView;
  above: number;
  /** Classes whose fields have got their decorators by now. */
  seen: Set<string>;
}

function fieldText(
  { writing, file, above, seen }: Place,
  field: WrittenMember,
  member: TypeMember | undefined,
): { lines: string[]; edit: DtoEdit } | undefined {
  if (member?.name !== field.name) return undefined;
  const place = { ...writing, path: file.path, above, quote: quoteOf(file) };
  const check = fieldCheck(place, { type: member.type, isOptional: field.isOptional });
  const nested = check && nestedEdits(writing, check, seen);
  if (!check || !nested) return undefined;
  const { lead, modifier, name, isOptional, type, trail } = field;
  const own = `${modifier}${name}${isOptional ? '?' : '!'}: ${type};${trail && ` ${trail}`}`;
  const comment = lead === '' ? [] : lead.split(/\r?\n/).map((one) => one.trim().replace(/^\*/, ' *'));
  return {
    lines: [...comment, ...check.decorators.map(written), own],
    edit: joinedEdits([
      { changes: [], needs: check.decorators.map((decorator) => ({ path: file.path, decorator })) },
      nested,
    ]),
  };
}

/** An interface, or another name for an object type, becomes the class that it describes. */
export function classOfType(writing: DtoWriting, file: FileView, fact: TypeFact): DtoEdit | undefined {
  const { at, name, kind, extends: bases = [] } = fact;
  const members = fact.members ?? fact.is?.members;
  const text = file.text(at);
  const head = kind === 'interface' ? /^interface\s+[\w$]+\s*(?=\{)/ : /^type\s+[\w$]+\s*=\s*(?=\{)/;
  const start = head.exec(text)?.[0].length;
  const literal = start === undefined ? undefined : literalAt(text, start);
  if (!members || start === undefined || !literal || bases.length > 0) return undefined;
  if (!/^\s*;?$/.test(text.slice(start + literal.length))) return undefined;
  const made = classText(writing, file, name, { text: literal, members, above: at[0] });
  if (!made) return undefined;
  const replaced = { do: 'replace' as const, span: at, text: made.text, path: file.path };
  return joinedEdits([{ changes: [replaced], needs: [] }, made.edit]);
}
