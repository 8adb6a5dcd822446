import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { createClient } from './client.ts';
import type { Findings } from './findings/findings.ts';
import { SERVER_STATUS, type ServerStatus } from './protocol.ts';
import { WorkspaceOnDemand } from './workspace-on-demand.ts';

export type ServerState = 'starting' | 'running' | 'failed';

/** The server process and the connection to it, through crashes and restarts. */
export class Server {
  #state: ServerState = 'starting';
  #status: ServerStatus | undefined;
  #client: LanguageClient | undefined;
  #listeners: Disposable[] = [];
  #restarting: Promise<void> | undefined;
  readonly #changed = new EventEmitter<ServerState>();
  readonly #statusChanged = new EventEmitter<void>();
  readonly #refreshed = new EventEmitter<void>();
  readonly #context: ExtensionContext;
  readonly #output: LogOutputChannel;
  readonly #findings: Findings;

  readonly onDidChangeState = this.#changed.event;
  readonly onDidChangeStatus = this.#statusChanged.event;
  /** Something other than an open document changed, and findings may be others. */
  readonly onDidRefresh = this.#refreshed.event;

  constructor(context: ExtensionContext, output: LogOutputChannel, findings: Findings) {
    this.#context = context;
    this.#output = output;
    this.#findings = findings;
  }

  get state(): ServerState {
    return this.#state;
  }

  get status(): ServerStatus | undefined {
    return this.#status;
  }

  get processId(): number | undefined {
    return this.#client?.serverProcess?.pid;
  }

  /** Undefined while no server runs. */
  get client(): LanguageClient | undefined {
    return this.#client?.state === State.Running ? this.#client : undefined;
  }

  /** Undefined while no server runs; rejects where the server refuses. */
  async request<Answer>(
    method: string,
    params?: object,
    token?: CancellationToken,
  ): Promise<Answer | undefined> {
    return params
      ? this.client?.sendRequest<Answer>(method, params, token)
      : this.client?.sendRequest<Answer>(method, token);
  }

  /** Does not reject: the client shows to the user why the server did not start, and a restart stays possible. */
  async start(): Promise<void> {
    const client = createClient({
      context: this.#context,
      output: this.#output,
      findings: this.#findings,
      restart: () => this.restart(),
    });
    const onDemand = new WorkspaceOnDemand(client);
    client.registerFeature(onDemand);
    this.#client = client;
    this.#listeners = [
      onDemand.onDidRefresh(() => this.#refreshed.fire()),
      client.onDidChangeState(({ newState }) => this.#set(stateOf(newState))),
      client.onNotification(SERVER_STATUS, (status: ServerStatus) => {
        this.#status = status;
        this.#statusChanged.fire();
      }),
    ];
    await client.start().catch((error: unknown) => this.#output.error(String(error)));
  }

  restart(): Promise<void> {
    this.#restarting ??= this.#replace().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  async stop(): Promise<void> {
    for (const listener of this.#listeners) listener.dispose();
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
    this.#status = undefined;
    this.#changed.fire(state);
  }
}

function stateOf(state: State): ServerState {
  if (state === State.Starting) return 'starting';
  return state === State.Running ? 'running' : 'failed';
}
