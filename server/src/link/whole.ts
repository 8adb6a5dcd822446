import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { GraphTypes } from '../../../rules/kit/graph-types.ts';
import { CallGraph } from './flow/call-graph.ts';
import type { Columns } from './flow/columns.ts';
import { Failures } from './flow/failures/failures.ts';
import { lostIn } from './flow/failures/lost.ts';
import { Flow } from './flow/flow.ts';
import type { KeptFlows } from './flow/kept-flows.ts';
import { Room } from './flow/room.ts';
import { graphTypesIn } from './graph-types/graph-types.ts';
import type { TypeLink } from './graph-types/links.ts';
import { linksInText } from './graph-types/schema-text.ts';
import { inputWorld } from './inputs/inputs.ts';
import type { InputWorld } from './inputs/world.ts';
import type { Joined } from './joined.ts';
import { type MemberWrite, writesUnder } from './limits.ts';
import type { Layout } from './modules.ts';
import type { Origins } from './origins/origins.ts';
import type { Versions } from './versions.ts';

/** What is found out file by file, and outlives the edit of another file. */
interface Parts {
  files: ReadonlyMap<string, FileFacts>;
  flows: KeptFlows;
  columns: Columns;
  joined: Joined;
  origins: Origins;
  versions: Versions;
  layout: Layout;
}

/** What only all files together tell: found when it is asked, kept until an edit changes what it is made of. */
export class Whole {
  readonly #parts: Parts;
  #writes = new Map<string, MemberWrite[]>();
  #flow: Flow | undefined;
  readonly #flowRoom = new Room();
  #failures: Failures | undefined;
  readonly #failureRoom = new Room();
  #inputs: InputWorld | undefined;
  #graphTypes: GraphTypes | undefined;
  /** Files beside the sources: another set of these starts afresh. */
  #graphTexts: readonly TypeLink[] | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Something was edited. What is cleared would keep alive what comes after it, until all of the heap is collected. */
  forget(): void {
    this.#writes = new Map();
    this.#failures = undefined;
    this.#inputs = undefined;
    this.#graphTypes = undefined;
  }

  get flow(): Flow {
    const { columns, flows } = this.#parts;
    const files = flows.columns();
    if (this.#flow?.files === files) return this.#flow;
    const room = this.#flowRoom;
    room.clear();
    this.#flow = new Flow(new CallGraph({ columns, files, room }), files, room);
    return this.#flow;
  }

  get failures(): Failures {
    if (this.#failures) return this.#failures;
    const { files, versions, flows } = this.#parts;
    const isLost = lostIn(files.values(), versions);
    const room = this.#failureRoom;
    room.clear();
    this.#failures = new Failures({ graph: this.flow.graph, files: flows.parts(), isLost, room });
    return this.#failures;
  }

  get inputs(): InputWorld {
    const { files, origins, joined, flows } = this.#parts;
    const facts = (path: string) => files.get(path);
    this.#inputs ??= inputWorld({ flow: this.flow, joined, origins, facts, flowOf: flows.of, files });
    return this.#inputs;
  }

  get graphTypes(): GraphTypes {
    const { files, layout } = this.#parts;
    this.#graphTexts ??= layout.graphs.flatMap((path) => linksInText(layout.read(path) ?? ''));
    this.#graphTypes ??= graphTypesIn(this.#graphTexts, files.values());
    return this.#graphTypes;
  }

  writesOf(names: readonly string[]): MemberWrite[] {
    const { files, origins } = this.#parts;
    const key = names.join('.');
    const known = this.#writes.get(key);
    if (known) return known;
    const found = writesUnder(files, (path, value) => origins.value(path, value), names);
    this.#writes.set(key, found);
    return found;
  }
}
