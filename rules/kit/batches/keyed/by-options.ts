import type { ValueId } from '../../facts.ts';
import type { Change } from '../../finding.ts';
import type { FileView } from '../../views.ts';
import { rewritten } from '../turns.ts';
import { entryEdit, KEYS, type Makers, renamed, soleEntry } from './shared.ts';

/** Libraries whose methods take the condition as an object. */
export const BY_OPTIONS: Makers = {
  prisma: (file, { chain, method }, at) => {
    const link = chain.calls[0];
    if (!link || chain.calls.length > 1 || !/^(findUnique|findFirst)$/.test(method)) return undefined;
    const options = file.facts.values[link.args[0] ?? -1];
    if (options?.kind !== 'object' || options.entries.some(({ key }) => key !== 'where' && key !== 'include'))
      return undefined;
    const where = options.entries.find(({ key }) => key === 'where');
    const only = where && soleEntry(file.facts, where.value);
    if (!only) return undefined;
    const edits = [renamed(file, link.id, 'findMany'), entryEdit(file, only, `{ in: ${KEYS} }`)];
    return { ...only, many: rewritten(file, at, edits), missing: 'null', changes: [] };
  },
  typeorm: (file, { chain, method }, at) => {
    const [link] = chain.calls;
    if (!link || chain.calls.length > 1 || link.args.length !== 1) return undefined;
    const where =
      method === 'findOneBy' ? link.args[0] : method === 'findOne' ? whereOf(file, link.args[0]) : undefined;
    const only = soleEntry(file.facts, where ?? -1);
    if (!only) return undefined;
    const many = method === 'findOne' ? 'find' : 'findBy';
    const edits = [renamed(file, link.id, many), entryEdit(file, only, `In(${KEYS})`)];
    const needed: Change = { do: 'import', from: 'typeorm', imported: 'In', local: 'In', style: 'import' };
    return { ...only, many: rewritten(file, at, edits), missing: 'null', changes: [needed] };
  },
  sequelize: (file, { chain, method }, at) => {
    const [link] = chain.calls;
    const options = file.facts.values[link?.args[0] ?? -1];
    const [where, ...more] = options?.kind === 'object' ? options.entries : [];
    const only = where?.key === 'where' && more.length === 0 ? soleEntry(file.facts, where.value) : undefined;
    if (!link || method !== 'findOne' || !only) return undefined;
    const edits = [renamed(file, link.id, 'findAll'), entryEdit(file, only, KEYS)];
    return { ...only, many: rewritten(file, at, edits), missing: 'null', changes: [] };
  },
  'mikro-orm': (file, { chain, method }, at) => {
    const [link] = chain.calls;
    const only =
      link && link.args.length === 2 && method === 'findOne'
        ? soleEntry(file.facts, link.args[1] ?? -1)
        : undefined;
    if (!link || !only) return undefined;
    const edits = [renamed(file, link.id, 'find'), entryEdit(file, only, KEYS)];
    return { ...only, many: rewritten(file, at, edits), missing: 'null', changes: [] };
  },
};

/** The condition among options that only say what comes along. */
function whereOf({ facts: { values } }: FileView, options: ValueId | undefined): ValueId | undefined {
  const value = values[options ?? -1];
  if (value?.kind !== 'object' || value.entries.some(({ key }) => key !== 'where' && key !== 'relations'))
    return undefined;
  return value.entries.find(({ key }) => key === 'where')?.value;
}
