import { type ChildProcess, fork } from 'node:child_process';
import type { TypeAnswers, TypeOracle, TypeQuestions } from '../../engine/oracle.ts';
import type { FromOracle } from './messages.ts';

export interface OracleLimits {
  /** Until a batch is given up. */
  milliseconds: number;
  megabytes: number;
  /** Without questions for so long, the process ends and its memory is free; the next batch starts another. */
  idle: number;
}

const LIMITS: OracleLimits = { milliseconds: 300_000, megabytes: 3072, idle: 120_000 };

/** A process of its own: types cost more memory than all the rest, and what they run into must not take it along. */
export class ForkedOracle implements TypeOracle {
  readonly #module: string;
  readonly #root: string;
  readonly #limits: OracleLimits;
  #process: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(module: string, root: string, limits: Partial<OracleLimits> = {}) {
    this.#module = module;
    this.#root = root;
    this.#limits = { ...LIMITS, ...limits };
  }

  async ask(questions: TypeQuestions): Promise<TypeAnswers> {
    clearTimeout(this.#idle);
    this.#process ??= this.#start();
    try {
      const answers = await this.#answer(this.#process, questions);
      this.#idle = setTimeout(() => this.dispose(), this.#limits.idle).unref();
      return answers;
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  dispose(): void {
    clearTimeout(this.#idle);
    this.#process?.kill('SIGKILL');
    this.#process = undefined;
  }

  /** Its output goes nowhere: standard output belongs to the report or the protocol. */
  #start(): ChildProcess {
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = fork(this.#module, [this.#root], {
      execArgv: [`--max-old-space-size=${this.#limits.megabytes}`],
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', () => {
      if (this.#process === child) this.#process = undefined;
    });
    // Nobody waits for it but who asks.
    child.unref();
    child.channel?.unref();
    return child;
  }

  #answer(child: ChildProcess, questions: TypeQuestions): Promise<TypeAnswers> {
    const { milliseconds } = this.#limits;
    return new Promise<TypeAnswers>((resolve, reject) => {
      const timer = setTimeout(
        () => end(() => reject(new Error(`the compiler took longer than ${milliseconds / 1000} seconds`))),
        milliseconds,
      );
      const onMessage = (message: FromOracle) =>
        end(() => ('answers' in message ? resolve(message.answers) : reject(new Error(message.failure))));
      const onExit = (code: number | null, signal: string | null) =>
        end(() => reject(new Error(`the compiler's process ended (${signal ?? `exit code ${code}`})`)));
      const onError = (error: Error) => end(() => reject(error));
      const end = (settle: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('exit', onExit).off('error', onError);
        child.channel?.unref();
        settle();
      };
      child.on('message', onMessage).on('exit', onExit).on('error', onError);
      child.channel?.ref();
      child.send(questions, (error) => error && onError(error));
    });
  }
}
