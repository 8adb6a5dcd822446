import type { Binding, BindingId, TypeRef } from '../facts.ts';
import type { Change, Fix } from '../finding.ts';
import type { InputFlow, InputPart } from '../inputs.ts';
import type { FileView, ProjectView } from '../views.ts';
import { type DtoEdit, type DtoWriting, decorateClass, joinedEdits, says } from './class-edits.ts';
import { classOfType } from './class-of-type.ts';
import { asValueImport, importOf } from './imported-names.ts';
import { inlineClass } from './inline-class.ts';
import { typeOfNested } from './nested-type.ts';
import { listPipeEdit, pipeEdit } from './pipe-edit.ts';

interface Around {
  file: FileView;
  project: ProjectView;
  view(path: string): FileView | undefined;
}

const SEEN: ReadonlySet<InputPart> = new Set(['body', 'query', 'params', 'message']);

/** `@Body() order: CreateOrder` as what Nest's `ValidationPipe` can look at. */
export function decoratedDto({ file, project, view }: Around, flow: InputFlow): Fix[] {
  const { part, source, unseen, piped } = flow;
  if (!unseen || unseen === 'gateway' || source.path !== file.path || !SEEN.has(part)) return [];
  if (project.version(file, 'class-validator') === undefined) return [];
  const id = file.facts.bindings.findIndex(({ kind, at }) => kind === 'parameter' && at[0] === source.at[0]);
  const parameter = file.facts.bindings[id];
  const writing: DtoWriting = { project, view, part };
  const said = parameter && saidBy(writing, file, parameter, flow);
  const isPiped = piped === true || said?.isPiped === true;
  const pipe = !parameter || isPiped ? NOTHING : pipeEdit(file, parameter);
  if (!said || !pipe) return [];
  const all = joinedEdits([said.edit, pipe]);
  const changes = withImports(writing, all);
  if (!changes) return [];
  return [
    {
      title: `${said.title}${said.edit.changes.length > 0 && !isPiped ? `, and let \`ValidationPipe\` look at it` : ''}`,
      kind: 'suggestion',
      // Only what lies elsewhere names its file.
      changes: changes.map(({ path, ...one }) => (path === file.path ? one : { ...one, path })),
    },
  ];
}

interface Said {
  title: string;
  edit: DtoEdit;
  /** It comes with a pipe of its own. */
  isPiped?: true;
}

const NOTHING: DtoEdit = { changes: [], needs: [] };

function saidBy(
  writing: DtoWriting,
  file: FileView,
  parameter: Binding,
  { unseen, field }: InputFlow,
): Said | undefined {
  const { type } = parameter;
  if (!type) return undefined;
  if (unseen === 'erased') return ofErased(writing, file, parameter, type);
  const title = `Let \`ValidationPipe\` look at \`${parameter.name}\``;
  if (unseen === 'no pipe') return { title, edit: NOTHING };
  const found = type.binding === undefined ? undefined : classNamed(writing, file, type.binding);
  if (!found) return undefined;
  if (unseen === 'untyped') return typeOfNested(writing, found, field[0] ?? '');
  return ofFields(writing, found, type.name, field[0]);
}

/** The one that lacks a decorator, where others have theirs; else all. */
function ofFields(
  writing: DtoWriting,
  found: Found,
  name: string,
  read: string | undefined,
): Said | undefined {
  const members = writing.project.facts(found.path)?.classes[found.cls]?.members ?? [];
  const isOneOfMany = members.some((one) => one.kind === 'field' && says(writing, found.path, one));
  const single = isOneOfMany && members.some((one) => one.name === read) ? read : undefined;
  const edit = decorateClass(writing, found, single);
  const title = single === undefined ? `the fields of \`${name}\`` : `\`${name}.${single}\``;
  return (
    edit && { title: `Say with decorators what ${title} ha${single === undefined ? 've' : 's'} to be`, edit }
  );
}

interface Found {
  path: string;
  cls: number;
}

function classNamed({ project }: DtoWriting, file: FileView, name: BindingId): Found | undefined {
  const declared = project.declaration(file, name);
  if (!declared) return undefined;
  const { path } = declared;
  const facts = project.facts(path);
  const value = facts?.values[facts.bindings[declared.name]?.value ?? -1];
  return value?.kind === 'class' ? { path, cls: value.cls } : undefined;
}

/** A type that is written out becomes a class, an interface too, and a class that is imported as a type comes along. */
function ofErased(
  writing: DtoWriting,
  file: FileView,
  parameter: Binding,
  { name, binding, args }: TypeRef,
): Said | undefined {
  const [element] = name === '[]' || name === 'Array' ? (args ?? []) : [];
  if (element) return ofList(writing, file, parameter, element);
  if (binding === undefined) return name === '{}' ? inlineClass(writing, file, parameter) : undefined;
  const declared = args ? undefined : writing.project.declaration(file, binding);
  const there = declared && writing.view(declared.path);
  const own = declared && there?.facts.bindings[declared.name];
  const imported = asValueImport(file, binding);
  if (!declared || !there || !own || !imported) return undefined;
  const cls = classNamed(writing, file, binding);
  const asValue: DtoEdit = { changes: imported, needs: [] };
  if (cls) return imported.length === 0 ? undefined : ofImported(writing, cls, name, asValue);
  const fact = own.declares === undefined ? undefined : there.facts.types[own.declares];
  // A list of exports that passes it on may say that it is a type.
  if (!fact || !declared.isDirect || !isAbove(file, declared.path, own, parameter)) return undefined;
  const edit = classOfType(writing, there, fact);
  return (
    edit && {
      title: `Make \`${name}\` a class that says what its fields have to be`,
      edit: joinedEdits([edit, asValue]),
    }
  );
}

/** Of a list only its pipe knows of which class the elements are. */
function ofList(
  writing: DtoWriting,
  file: FileView,
  parameter: Binding,
  { name, binding }: TypeRef,
): Said | undefined {
  const cls = binding === undefined ? undefined : classNamed(writing, file, binding);
  const imported = binding === undefined ? undefined : asValueImport(file, binding);
  const pipe = listPipeEdit(file, parameter, name);
  const said = cls && imported && ofImported(writing, cls, name, { changes: imported, needs: [] });
  if (!said || !pipe) return undefined;
  const title = `Let \`ParseArrayPipe\` look at each \`${name}\` of \`${parameter.name}\``;
  return { title, edit: joinedEdits([said.edit, pipe]), isPiped: true };
}

function ofImported(writing: DtoWriting, cls: Found, name: string, asValue: DtoEdit): Said | undefined {
  const members = writing.project.facts(cls.path)?.classes[cls.cls]?.members ?? [];
  const isBare = members.every((one) => (one.decorators ?? []).length === 0);
  const edit = isBare ? decorateClass(writing, cls) : NOTHING;
  return edit && { title: `Import \`${name}\` as the class that it is`, edit: joinedEdits([asValue, edit]) };
}

/** What Nest is told about a parameter is read when its class is made. */
function isAbove({ path }: FileView, declaredIn: string, own: Binding, parameter: Binding): boolean {
  return declaredIn !== path || own.at[0] < parameter.at[0];
}

/** Undefined where a file has other things under the names, or the project lacks the package. */
function withImports(
  { project, view }: DtoWriting,
  { changes, needs }: DtoEdit,
): DtoEdit['changes'] | undefined {
  const all = new Map<string, (Change & { path: string })[]>();
  for (const { path, decorator } of needs) {
    const file = view(path);
    const added = file && importOf(file, decorator.name, decorator.from);
    if (!added || project.version({ path }, decorator.from) === undefined) return undefined;
    all.set(`${path} ${decorator.name}`, added);
  }
  return [...[...all.values()].flat(), ...changes];
}
