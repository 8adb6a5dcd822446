import type { CallId, Entry, FileFacts, RegionId, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import type { LibraryCallee } from './flow.ts';
import { idsInside } from './inside.ts';
import { parts, regionsAround } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';

/** A place that changes the schema by itself. */
export interface Sync {
  at: Span;
  /** All rows are lost. */
  drops: boolean;
  fix?: { title: string; span: Span; text: string };
}

/** By the call that does it. */
export function syncsIn(project: ProjectView, file: FileView): { id: CallId; sync: Sync }[] {
  const { facts } = file;
  const found: { id: CallId; sync: Sync }[] = [];
  const note = (id: CallId, sync: Sync | undefined) => {
    if (sync && !isConditional(facts, facts.calls[id]?.region ?? 0)) found.push({ id, sync });
  };
  for (const { id, name } of project.packageCalls(file))
    if (TYPEORM.has(name)) note(id, ofTypeorm(facts, id));
  for (const { id, callee } of project.libraryCalls(file))
    note(id, SYNCS[callee.library]?.(facts, id, callee));
  return found;
}

const TYPEORM = new Set(['typeorm', '@nestjs/typeorm']);

const SYNCS: Readonly<
  Record<string, (facts: FileFacts, id: CallId, callee: LibraryCallee) => Sync | undefined>
> = {
  sequelize: (facts, id, { api }) => (api.endsWith('.sync') ? ofSequelize(facts, id) : undefined),
  'mikro-orm': (facts, id) => (CHANGES_ALL.test(nameOf(facts, id)) ? ofMikro(facts, id) : undefined),
};

const CHANGES_ALL = /^(updateSchema|refreshDatabase|dropSchema|ensureDatabase)$/;

/** Whoever asks first where it runs knows what it does. */
function isConditional(facts: FileFacts, from: RegionId): boolean {
  return regionsAround(facts, from).some(({ kind }) => kind === 'branch' || kind === 'case');
}

function nameOf({ calls, values }: FileFacts, id: CallId): string {
  const value = values[calls[id]?.callee ?? -1];
  return value?.kind === 'member' ? value.name : '';
}

/** `synchronize: true` and `dropSchema: true`, in the options or in what a factory of options returns. */
function ofTypeorm(facts: FileFacts, id: CallId): Sync | undefined {
  for (const value of idsInside(facts, 'values', facts.calls[id]?.at ?? [0, 0])) {
    const object = facts.values[value];
    if (object?.kind !== 'object' || isOfMemory(facts, object.entries)) continue;
    const entry = object.entries.find(
      ({ key, value: held }) => (key === 'synchronize' || key === 'dropSchema') && isTrue(facts, held),
    );
    if (!entry) continue;
    const held = facts.values[entry.value]?.at ?? entry.at;
    const at: Span = [Math.min(entry.at[0], held[0]), Math.max(entry.at[1], held[1])];
    const fix = { title: `Set \`${entry.key}: false\``, span: held, text: 'false' };
    return { at, drops: entry.key === 'dropSchema', fix };
  }
  return undefined;
}

/** A database that lives as long as the process has nothing to lose. */
function isOfMemory(facts: FileFacts, entries: readonly Entry[]): boolean {
  return entries.some(({ value }) => {
    const held = facts.values[value];
    return held?.kind === 'literal' && (held.value === ':memory:' || held.value === 'sqljs');
  });
}

function isTrue({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  return value?.kind === 'literal' && value.value === true;
}

/** `sync()` alone only makes tables that are missing. */
function ofSequelize(facts: FileFacts, id: CallId): Sync | undefined {
  const call = facts.calls[id];
  const [options] = call?.args ?? [];
  const value = options === undefined ? undefined : facts.values[options];
  if (!call || value?.kind !== 'object') return undefined;
  const sets = (key: string) => value.entries.some((one) => one.key === key && isTrue(facts, one.value));
  const drops = sets('force');
  if (!drops && !sets('alter')) return undefined;
  const fix = { title: 'Only make the tables that are missing', span: value.at, text: '' };
  return { at: call.at, drops, ...(value.entries.length === 1 && call.args.length === 1 && { fix }) };
}

function ofMikro(facts: FileFacts, id: CallId): Sync | undefined {
  const call = facts.calls[id];
  const name = nameOf(facts, id);
  if (!call || name === 'ensureDatabase') return undefined;
  const isSafe = call.args.some((one) =>
    [...parts(facts, one)].some(
      (part) => part.kind === 'object' && part.entries.some(({ key }) => key === 'safe'),
    ),
  );
  return isSafe ? undefined : { at: call.at, drops: name !== 'updateSchema' };
}
