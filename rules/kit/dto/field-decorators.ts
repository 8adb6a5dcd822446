import type { BindingId, ClassId, TypeRef } from '../facts.ts';
import type { InputPart } from '../inputs.ts';
import type { FileView, ProjectView } from '../views.ts';

/** `@IsString({ each: true })`, of which package. */
export interface FieldDecorator {
  name: string;
  from: 'class-validator' | 'class-transformer';
  given: string;
}

/** What has to be said of a field, and the classes of the project whose own fields are looked at with it. */
export interface FieldCheck {
  decorators: FieldDecorator[];
  classes: { path: string; cls: ClassId }[];
}

export interface FieldPlace {
  project: ProjectView;
  view(path: string): FileView | undefined;
  /** The file that the type is written in. */
  path: string;
  /** Where the class begins whose field it is: a decorator of it can only name what stands above. */
  above: number;
  part: InputPart;
  quote: string;
}

export interface Field {
  type: TypeRef | undefined;
  isOptional: boolean;
}

/** Undefined where decorators cannot say what the type does. */
export function fieldCheck(place: FieldPlace, { type, isOptional }: Field): FieldCheck | undefined {
  const all = type?.name === '|' ? (type.args ?? []) : type ? [type] : [];
  const plain = all.filter(({ name }) => name !== 'undefined' && name !== 'null');
  const [first, ...others] = plain;
  const told = first && others.length === 0 ? ofOne(place, first) : ofChoice(place, plain, '');
  if (!told) return undefined;
  const may = (name: string) => all.some((one) => one.name === name);
  if (isOptional || may('undefined')) return besides(told, validator('IsOptional'));
  // `@IsOptional()` would let it be left out, too.
  return may('null') ? besides(told, validator('ValidateIf', '(_, value) => value !== null')) : told;
}

function validator(name: string, given = ''): FieldDecorator {
  return { name, from: 'class-validator', given };
}

function typeOf(name: string): FieldDecorator {
  return { name: 'Type', from: 'class-transformer', given: `() => ${name}` };
}

function besides({ decorators, classes }: FieldCheck, first: FieldDecorator): FieldCheck {
  return { decorators: [first, ...decorators], classes };
}

const only = (...decorators: FieldDecorator[]): FieldCheck => ({ decorators, classes: [] });

const EACH = '{ each: true }';
const LISTS = new Set(['[]', 'Array', 'ReadonlyArray']);

function ofOne(place: FieldPlace, type: TypeRef): FieldCheck | undefined {
  const element = LISTS.has(type.name) ? type.args?.[0] : undefined;
  if (!element) return ofElement(place, type, '');
  // A query holds a list of one as a text.
  if (isText(place)) return undefined;
  const told =
    element.name === '|' ? ofChoice(place, element.args ?? [], EACH) : ofElement(place, element, EACH);
  return told && besides(told, validator('IsArray'));
}

/** All that comes in with the address is a text. */
function isText({ part }: FieldPlace): boolean {
  return part !== 'body' && part !== 'message';
}

function ofElement(place: FieldPlace, type: TypeRef, each: string): FieldCheck | undefined {
  if (type.binding !== undefined) return ofName(place, type, type.binding, each);
  switch (type.name) {
    case 'string':
      return only(validator('IsString', each));
    case 'number': {
      const isNumber = validator('IsNumber', each && `{}, ${each}`);
      return isText(place) ? only(typeOf('Number'), isNumber) : only(isNumber);
    }
    case 'boolean':
      // Every text is true to a conversion.
      return isText(place) ? undefined : only(validator('IsBoolean', each));
    case 'Date':
      return only(typeOf('Date'), validator('IsDate', each));
    case 'object':
    case 'Record':
      return isText(place) ? undefined : only(validator('IsObject', each));
    default:
      return ofChoice(place, [type], each);
  }
}

/** `'todo' | 'done'` and `1 | 2`. */
function ofChoice(place: FieldPlace, types: readonly TypeRef[], each: string): FieldCheck | undefined {
  const literals = types.map(({ name }) => (isText(place) ? /^".*"$/ : /^(".*"|-?[\d.]+)$/).exec(name)?.[0]);
  if (literals.length === 0 || literals.includes(undefined)) return undefined;
  const written = literals.map((one = '') => (one.startsWith('"') ? quoted(one, place.quote) : one));
  return only(validator('IsIn', `[${written.join(', ')}]${each && `, ${each}`}`));
}

function quoted(json: string, quote: string): string {
  return quote === '"' ? json : `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** An enum, a class of the project, or another name for what can be said. */
function ofName(place: FieldPlace, type: TypeRef, binding: BindingId, each: string): FieldCheck | undefined {
  const { project, path } = place;
  const declared = project.declaration({ path }, binding);
  const facts = declared && project.facts(declared.path);
  const there = declared && facts?.bindings[declared.name];
  if (!declared || !there || type.args || type.name.includes('.')) return undefined;
  const alias = there.declares === undefined ? undefined : facts.types[there.declares]?.is;
  if (alias) return ofAlias({ ...place, path: declared.path, above: -1 }, alias, each);
  if (!isValue(place, binding, declared)) return undefined;
  if (there.kind === 'enum')
    return isConst(place, declared)
      ? undefined
      : only(validator('IsEnum', `${type.name}${each && `, ${each}`}`));
  const value = facts.values[there.value ?? -1];
  if (there.kind !== 'class' || value?.kind !== 'class' || isText(place)) return undefined;
  const nested = [validator('ValidateNested', each), typeOf(type.name)];
  const decorators = each ? nested : [validator('IsDefined'), ...nested];
  return { decorators, classes: [{ path: declared.path, cls: value.cls }] };
}

function ofAlias(place: FieldPlace, type: TypeRef, each: string): FieldCheck | undefined {
  return type.name === '|' ? ofChoice(place, type.args ?? [], each) : ofElement(place, type, each);
}

/** The name is there when the decorator runs. */
function isValue(
  { project, path, above }: FieldPlace,
  binding: BindingId,
  declared: { path: string; name: BindingId },
): boolean {
  if (project.facts(path)?.bindings[binding]?.typeOnly) return false;
  const at = project.facts(declared.path)?.bindings[declared.name]?.at[0] ?? 0;
  return declared.path !== path || at < above;
}

/** `const enum`: nothing is left of it to look values up in. */
function isConst({ view }: FieldPlace, { path, name }: { path: string; name: BindingId }): boolean {
  const file = view(path);
  const start = file?.facts.bindings[name]?.at[0] ?? 0;
  return /\bconst\s+enum\s+$/.test(file?.text([Math.max(0, start - 40), start]) ?? '');
}
