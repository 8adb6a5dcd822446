import { type Disposable, EventEmitter, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';

const LANGUAGES = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];

export type ServerState = 'starting' | 'running' | 'failed';

/** The server process and the connection to it, through crashes and restarts. */
export class Server {
  #state: ServerState = 'starting';
  #client: LanguageClient | undefined;
  #listener: Disposable | undefined;
  #restarting: Promise<void> | undefined;
  readonly #changed = new EventEmitter<ServerState>();
  readonly #context: ExtensionContext;
  readonly #output: LogOutputChannel;

  readonly onDidChangeState = this.#changed.event;

  constructor(context: ExtensionContext, output: LogOutputChannel) {
    this.#context = context;
    this.#output = output;
  }

  get state(): ServerState {
    return this.#state;
  }

  get processId(): number | undefined {
    return this.#client?.serverProcess?.pid;
  }

  /** Does not reject: the client shows to the user why the server did not start, and a restart stays possible. */
  async start(): Promise<void> {
    const client = createClient(this.#context, this.#output);
    this.#client = client;
    this.#listener = client.onDidChangeState(({ newState }) => this.#set(stateOf(newState)));
    await client.start().catch((error: unknown) => this.#output.error(String(error)));
  }

  restart(): Promise<void> {
    this.#restarting ??= this.#replace().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  async stop(): Promise<void> {
    this.#listener?.dispose();
    await this.#client?.dispose();
  }

  /** A new client, since the old one cannot start again once a start has failed. */
  async #replace(): Promise<void> {
    this.#set('starting');
    // People restart a server that hangs: the client then ends it, rejects, and the next one has to start all the same.
    await this.stop().catch((error: unknown) => this.#output.warn(String(error)));
    await this.start();
  }

  #set(state: ServerState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#changed.fire(state);
  }
}

/**
 * The server is the command line tool itself, so that editor and CI cannot disagree.
 * As a module it runs on the editor's own Node: nothing has to be installed beside the editor.
 */
function createClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath('dist/readylint.js');
  return new LanguageClient(
    'readylint',
    'readylint',
    { module, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: LANGUAGES.map((language) => ({ scheme: 'file', language })),
      outputChannel: output,
    },
  );
}

function stateOf(state: State): ServerState {
  if (state === State.Starting) return 'starting';
  return state === State.Running ? 'running' : 'failed';
}
