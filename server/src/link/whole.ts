import type { CallId, FileFacts, FunctionId } from '../../../rules/kit/facts.ts';
import type { WitnessStep } from '../../../rules/kit/flow.ts';
import type { Site } from '../../../rules/kit/origin.ts';
import { type FileRole, inProduction } from '../../../rules/kit/roles.ts';
import type { Reach } from '../../../rules/kit/sinks.ts';
import { Failures } from './flow/failures/failures.ts';
import { type FileFailures, fileFailures } from './flow/failures/file-failures.ts';
import { lostIn } from './flow/failures/lost.ts';
import type { FileFlow, Root } from './flow/file-flow.ts';
import { Flow } from './flow/flow.ts';
import { LibraryCalls } from './flow/library-calls.ts';
import { inputWorld } from './inputs/inputs.ts';
import { reachesIn } from './inputs/reaches.ts';
import type { InputWorld } from './inputs/world.ts';
import { writesUnder } from './limits.ts';
import type { Origins } from './origins/origins.ts';
import type { Versions } from './versions.ts';

/** What is found out file by file, and outlives the edit of another file. */
interface Parts {
  /** In order. */
  paths: readonly string[];
  files: ReadonlyMap<string, FileFacts>;
  flowOf(path: string): FileFlow | undefined;
  failuresOf(path: string, find: () => FileFailures): FileFailures;
  origins: Origins;
  versions: Versions;
  role(path: string): FileRole;
}

type MemberWrites = { path: string; made: Site | undefined }[];

/** What only all files together tell: each answer is found when it is asked, and all of them end with the next edit. */
export class Whole {
  readonly #parts: Parts;
  readonly #writes = new Map<string, MemberWrites>();
  #flow: Flow | undefined;
  #flows: ReadonlyMap<string, FileFlow> | undefined;
  #failures: Failures | undefined;
  #inputs: InputWorld | undefined;
  #reaches: ReadonlyMap<string, readonly Reach[]> | undefined;
  #calls: LibraryCalls | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get flow(): Flow {
    const { paths, files, flowOf } = this.#parts;
    this.#flow ??= new Flow(paths, (path) => files.get(path), flowOf);
    return this.#flow;
  }

  get failures(): Failures {
    if (this.#failures) return this.#failures;
    const { files, versions, failuresOf } = this.#parts;
    const parts = [...this.flows].flatMap(([path, flow]) => {
      const facts = files.get(path);
      const failures = facts && failuresOf(path, () => fileFailures(facts, flow));
      return facts && failures ? [[path, { facts, flow, failures }] as const] : [];
    });
    this.#failures = new Failures(new Map(parts), lostIn(files.values(), versions));
    return this.#failures;
  }

  get inputs(): InputWorld {
    const { files, origins } = this.#parts;
    this.#inputs ??= inputWorld({
      flow: this.flow,
      flows: this.flows,
      origins,
      facts: (path) => files.get(path),
      knowledge: origins.knowledge,
    });
    return this.#inputs;
  }

  callsTo(api: string): WitnessStep[] {
    return this.#libraryCalls().to(api);
  }

  callsOn({ path, call }: { path: string; call: CallId }): WitnessStep[] {
    return this.#libraryCalls().on(path, call);
  }

  reaches(path: string): readonly Reach[] {
    const { files, role } = this.#parts;
    this.#reaches ??= reachesIn(this.inputs, files, this.flows, (one) => inProduction(role(one)));
    return this.#reaches.get(path) ?? [];
  }

  writesOf(names: readonly string[]): MemberWrites {
    const { files, origins } = this.#parts;
    const key = names.join('.');
    const known = this.#writes.get(key);
    if (known) return known;
    const found = writesUnder(files, (path, value) => origins.value(path, value), names);
    this.#writes.set(key, found);
    return found;
  }

  /** Where a function is handed to what runs it. */
  registrations(path: string, fn: FunctionId): Root[] {
    return [...this.flows.values()]
      .flatMap(({ roots }) => roots)
      .filter((root) => root.path === path && root.fn === fn);
  }

  get flows(): ReadonlyMap<string, FileFlow> {
    const { paths, flowOf } = this.#parts;
    this.#flows ??= new Map(
      paths.flatMap((path) => {
        const flow = flowOf(path);
        return flow ? [[path, flow] as const] : [];
      }),
    );
    return this.#flows;
  }

  #libraryCalls(): LibraryCalls {
    const { paths, files } = this.#parts;
    this.#calls ??= new LibraryCalls(paths, files, this.flows);
    return this.#calls;
  }
}
