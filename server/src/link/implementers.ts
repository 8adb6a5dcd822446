import type { ClassFact, ClassId, FileFacts, TypeRef } from '../../../rules/kit/facts.ts';
import { FileIndex } from './file-index.ts';

export interface ClassRef {
  path: string;
  cls: ClassId;
}

/** Classes by the names of what they implement or extend; whether it is that one of the name, the tracer says. */
export class Implementers {
  readonly #files: ReadonlyMap<string, FileFacts>;
  /** Made when somebody asks first. */
  #classes: FileIndex<ClassRef> | undefined;

  constructor(files: ReadonlyMap<string, FileFacts>) {
    this.#files = files;
  }

  under(name: string): readonly ClassRef[] {
    this.#classes ??= this.#all();
    return this.#classes.get(name);
  }

  /** Takes in the file's present classes; says under which names it has some now and had none, or the reverse. */
  update(path: string, facts: FileFacts): string[] {
    const classes = this.#classes;
    if (!classes) return [];
    const before = new Set(classes.keysOf(path));
    classes.put(path, classesOf(path, facts));
    const after = new Set(classes.keysOf(path));
    return [...before, ...after].filter((one) => before.has(one) !== after.has(one));
  }

  #all(): FileIndex<ClassRef> {
    const classes = new FileIndex<ClassRef>();
    for (const [path, facts] of this.#files)
      if (facts.classes.length > 0) classes.put(path, classesOf(path, facts));
    return classes;
  }
}

function classesOf(path: string, facts: FileFacts): (readonly [string, ClassRef])[] {
  return facts.classes.flatMap((fact, cls) =>
    namesAbove(facts, fact).map((name) => [name, { path, cls }] as const),
  );
}

/** As their own files name them. */
function namesAbove({ bindings, values }: FileFacts, fact: ClassFact): string[] {
  const base = fact.extends === undefined ? undefined : values[fact.extends];
  const above: Pick<TypeRef, 'name' | 'binding'>[] = [...fact.implements];
  if (base?.kind === 'binding') above.push({ name: '', binding: base.binding });
  return above.map(({ name, binding }) => {
    const declared = binding === undefined || name.includes('.') ? undefined : bindings[binding];
    const imported = declared?.imported === 'default' ? undefined : declared?.imported;
    return imported ?? declared?.name ?? name.slice(name.lastIndexOf('.') + 1);
  });
}
