import type { ClassFact, ClassId, FileFacts, Member, TypeRef, ValueId } from '../facts.ts';
import type { Change } from '../finding.ts';
import type { InputPart } from '../inputs.ts';
import type { FileView, ProjectView } from '../views.ts';
import { decoratorOrigin, saysWhat } from './decorated-members.ts';
import { type FieldCheck, type FieldDecorator, fieldCheck } from './field-decorators.ts';
import { quoteOf } from './imported-names.ts';

/** What changes of DTOs are written with. */
export interface DtoWriting {
  project: ProjectView;
  view(path: string): FileView | undefined;
  part: InputPart;
}

/** Changes, and the decorators that they need imported by their files. */
export interface DtoEdit {
  changes: (Change & { path: string })[];
  needs: { path: string; decorator: FieldDecorator }[];
}

/** The fields of a class, or the one that is named, with what they have to be above them. */
export function decorateClass(
  writing: DtoWriting,
  { path, cls }: { path: string; cls: ClassId },
  named?: string,
  seen: Set<string> = new Set(),
): DtoEdit | undefined {
  const file = writing.view(path);
  const fact = file?.facts.classes[cls];
  if (!file || !fact || fact.extends !== undefined || !isPlain(writing, path, fact)) return undefined;
  const fields = fact.members.filter((one) => isOpen(writing, path, one));
  seen.add(keyOf(path, cls));
  const wanted = named === undefined ? fields : fields.filter((one) => one.name === named);
  if (wanted.length === 0) return undefined;
  const parts = wanted.map((one) => decorateField(writing, file, fact, one, seen));
  return parts.every((one) => one !== undefined) ? joinedEdits(parts) : undefined;
}

/** What a database library or another one has marked is more than what a client sends, such as a record with its id. */
function isPlain({ project }: DtoWriting, path: string, { decorators, members }: ClassFact): boolean {
  const world = worldOf(project);
  const marks = members.flatMap((one) => (one.kind === 'field' ? (one.decorators ?? []) : []));
  const isOfDto = (id: ValueId) => TELLING.test(decoratorOrigin(world, path, id)?.name ?? '');
  const isMade = members.some((one) => one.kind === 'constructor');
  return decorators.length === 0 && !isMade && marks.every(isOfDto);
}

const TELLING = /^(class-validator|class-transformer|@nestjs\/swagger)$/;

function worldOf(project: ProjectView) {
  return {
    facts: (path: string) => project.facts(path),
    origin: (path: string, value: ValueId) => project.origin({ path }, value),
  };
}

const keyOf = (path: string, cls: ClassId) => `${path}:${cls}`;

function isOpen(writing: DtoWriting, path: string, member: Member): boolean {
  return member.kind === 'field' && member.static !== true && !says(writing, path, member);
}

/** Some decorator of it says what it has to be. */
export function says({ project }: DtoWriting, path: string, member: Member): boolean {
  return saysWhat(worldOf(project), path, member);
}

function decorateField(
  writing: DtoWriting,
  file: FileView,
  fact: ClassFact,
  member: Member,
  seen: Set<string>,
): DtoEdit | undefined {
  const place = { ...writing, path: file.path, above: fact.at[0], quote: quoteOf(file) };
  const type = member.type ?? typeOfValue(file.facts, member);
  const check = fieldCheck(place, { type, isOptional: isOptional(file, member) });
  if (!check) return undefined;
  const [start] = member.at;
  const indent = /(?:^|\n)([^\S\n]*)$/.exec(file.text([0, start]))?.[1];
  const end = indent === undefined ? ' ' : `${lineEndOf(file)}${indent}`;
  const text = check.decorators.map((one) => `${written(one)}${end}`).join('');
  const nested = nestedEdits(writing, check, seen);
  if (!nested) return undefined;
  return joinedEdits([
    {
      changes: [{ do: 'replace', span: [start, start], text, path: file.path }],
      needs: check.decorators.map((decorator) => ({ path: file.path, decorator })),
    },
    nested,
  ]);
}

/** A class is looked at inside of another only where its own fields say something. */
export function nestedEdits(
  writing: DtoWriting,
  { classes }: FieldCheck,
  seen: Set<string> = new Set(),
): DtoEdit | undefined {
  const bare = classes.filter(({ path, cls }) => {
    const fact = writing.project.facts(path)?.classes[cls];
    const fields = fact?.members.filter((one) => one.kind === 'field') ?? [];
    return fact?.extends === undefined && fields.every((one) => isOpen(writing, path, one));
  });
  const inner = bare.flatMap((one) =>
    seen.has(keyOf(one.path, one.cls)) ? [] : [decorateClass(writing, one, undefined, seen)],
  );
  return inner.every((one) => one !== undefined) ? joinedEdits(inner) : undefined;
}

export function joinedEdits(parts: readonly DtoEdit[]): DtoEdit {
  return { changes: parts.flatMap((one) => one.changes), needs: parts.flatMap((one) => one.needs) };
}

export const written = ({ name, given }: FieldDecorator): string => `@${name}(${given})`;

export function lineEndOf(file: FileView): string {
  return file.text([0, 20_000]).includes('\r\n') ? '\r\n' : '\n';
}

/** `size?: number`, behind whatever decorators there are. */
function isOptional(file: FileView, { at, decorators = [] }: Member): boolean {
  const start = Math.max(at[0], ...decorators.map((id) => file.facts.values[id]?.at[1] ?? 0));
  return /^[^:=;]*\?/.test(file.text([start, at[1]]));
}

/** `page = 1`. */
function typeOfValue({ values }: FileFacts, { value }: Member): TypeRef | undefined {
  const given = value === undefined ? undefined : values[value];
  return given?.kind === 'literal' && given.value !== null ? { name: typeof given.value } : undefined;
}
