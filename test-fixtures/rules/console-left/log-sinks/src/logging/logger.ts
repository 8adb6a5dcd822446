type Level = 'debug' | 'info' | 'warn' | 'error';

export class Logger {
  constructor(private readonly topic: string) {}

  debug(message: string, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  info(message: string, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: string, ...rest: unknown[]): void {
    console.warn(this.topic, message, ...rest);
  }

  error(message: string, ...rest: unknown[]): void {
    console.error(this.topic, message, ...rest);
  }

  private write(level: Level, message: string, rest: unknown[]): void {
    process.stdout.write(`${level} ${message} ${rest.length}\n`);
    console.log(level, this.topic, message, ...rest);
  }
}
