import type { CallId, FileFacts, ValueId } from './facts.ts';
import type { PackageCall } from './flow.ts';
import { optionState } from './options.ts';
import type { FileView, ProjectView } from './views.ts';

/** What takes in files and has no limit of its own. */
export interface Receiver {
  /** Index of the argument that holds the options. */
  options: number;
  key: readonly string[];
  isInMemory: boolean;
}

interface Form {
  /** Steps from the package to the call. */
  steps: RegExp;
  options: number;
  key: readonly string[];
  memory: 'always' | 'unless stored' | 'never';
}

const FORMS: Readonly<Record<string, Form>> = {
  multer: { steps: /^(default)?$/, options: 0, key: ['limits', 'fileSize'], memory: 'unless stored' },
  'fastify-multer': {
    steps: /^(default)?$/,
    options: 0,
    key: ['limits', 'fileSize'],
    memory: 'unless stored',
  },
  busboy: { steps: /^(default)?$/, options: 0, key: ['limits', 'fileSize'], memory: 'never' },
  'express-fileupload': {
    steps: /^(default)?$/,
    options: 0,
    key: ['limits', 'fileSize'],
    memory: 'unless stored',
  },
  multiparty: { steps: /^(default\.)?Form$/, options: 0, key: ['maxFilesSize'], memory: 'never' },
  '@nestjs/platform-express': {
    steps: /^(File|Files|AnyFiles|FileFields)Interceptor$/,
    options: 1,
    key: ['limits', 'fileSize'],
    memory: 'unless stored',
  },
};

/** By the call that makes it. */
export function receiversIn(project: ProjectView, file: FileView): ReadonlyMap<CallId, Receiver> {
  const found = new Map<CallId, Receiver>();
  for (const one of project.packageCalls(file)) {
    const receiver = receiverOf(project, file, one);
    if (receiver) found.set(one.id, receiver);
  }
  return found;
}

function receiverOf(project: ProjectView, file: FileView, from: PackageCall): Receiver | undefined {
  const { id } = from;
  const call = file.facts.calls[id];
  const form = FORMS[from.name];
  if (!call || !form?.steps.test(from.steps.join('.'))) return undefined;
  const at =
    from.name === '@nestjs/platform-express' ? nestOptions(from.steps[0], form.options) : form.options;
  const given = call.args[at];
  const options = given === undefined ? undefined : { path: file.path, value: given };
  if (optionState(project, options, form.key) !== 'absent' || takesNoFiles(file.facts, given))
    return undefined;
  if (from.name === '@nestjs/platform-express' && isLimitedElsewhere(file.facts)) return undefined;
  if (takesOnlyTexts(project, file, id)) return undefined;
  return { options: at, key: form.key, isInMemory: isInMemory(project, file, form, given) };
}

/** `limits: { files: 0 }`: texts alone. */
function takesNoFiles({ values }: FileFacts, given: ValueId | undefined): boolean {
  const held = (id: ValueId | undefined, key: string) => {
    const value = id === undefined ? undefined : values[id];
    return value?.kind === 'object' ? value.entries.find((one) => one.key === key)?.value : undefined;
  };
  const most = values[held(held(given, 'limits'), 'files') ?? -1];
  return most?.kind === 'literal' && most.value === 0;
}

/** `upload.none()` refuses a file before it reads any of it. */
function takesOnlyTexts(project: ProjectView, { path }: FileView, made: CallId): boolean {
  const uses = project.callsOn({ path, call: made });
  const isNone = (facts: FileFacts | undefined, call: CallId) => {
    const callee = facts?.values[facts.calls[call]?.callee ?? -1];
    return callee?.kind === 'member' && callee.name === 'none';
  };
  return uses.length > 0 && uses.every((one) => isNone(project.facts(one.path), one.call));
}

/** `FilesInterceptor(name, count, options)`, `AnyFilesInterceptor(options)`. */
function nestOptions(step: string | undefined, usual: number): number {
  if (step === 'FilesInterceptor') return 2;
  return step === 'AnyFilesInterceptor' ? 0 : usual;
}

/** A pipe that looks at the size, or options for all uploads of a module. */
function isLimitedElsewhere({ bindings, values }: FileFacts): boolean {
  const names = new Set(bindings.map(({ imported }) => imported));
  return (
    ['MaxFileSizeValidator', 'ParseFilePipeBuilder', 'MulterModule', 'MulterConfigService'].some((one) =>
      names.has(one),
    ) || values.some((one) => one.kind === 'member' && one.name === 'addMaxSizeValidator')
  );
}

function isInMemory(
  project: ProjectView,
  file: FileView,
  { memory }: Form,
  given: ValueId | undefined,
): boolean {
  if (memory !== 'unless stored') return memory === 'always';
  const at = given === undefined ? undefined : { path: file.path, value: given };
  const isOnDisk = ['dest', 'useTempFiles'].some((key) => optionState(project, at, [key]) === 'set');
  return !isOnDisk && !namesDisk(file.facts, given);
}

/** `storage: multer.diskStorage(…)`, under a name or in place; another storage than memory keeps it elsewhere. */
function namesDisk(facts: FileFacts, given: ValueId | undefined): boolean {
  const options = given === undefined ? undefined : facts.values[given];
  const storage =
    options?.kind === 'object' ? options.entries.find(({ key }) => key === 'storage')?.value : undefined;
  if (storage === undefined) return false;
  const value = facts.values[storage];
  const made = value?.kind === 'binding' ? facts.bindings[value.binding]?.value : storage;
  const call = facts.values[made ?? -1];
  const callee = call?.kind === 'call' ? facts.values[facts.calls[call.call]?.callee ?? -1] : undefined;
  const name =
    callee?.kind === 'member'
      ? callee.name
      : callee?.kind === 'binding'
        ? facts.bindings[callee.binding]?.imported
        : '';
  return name !== 'memoryStorage';
}
