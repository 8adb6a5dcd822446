interface Config {
  url: string;
  port: number;
}

export function readConfig(): Config {
  const problems: string[] = [];
  const url = process.env.DATABASE_URL;
  if (!url) problems.push('DATABASE_URL');
  if (!process.env.LOCALE) console.warn('LOCALE is not set');
                        // ^^^^^^^^^^^^ console-left[warning,high]: `console.warn` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
  if (problems.length > 0) {
    console.error('missing settings:');
    for (const one of problems) console.error(one);
    problems.forEach((one) => {
      console.error(`  ${one}`);
    });
    console.log('see the manual');
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
    process.exit(1);
  }
  return { url: url ?? '', port: Number(process.env.PORT) };
}

export function checkPort(config: Config): void {
  try {
    if (config.port > 65_535) throw new Error('no such port');
  } catch (error) {
    if (error instanceof RangeError) {
      console.error('out of range', error);
    } else {
      console.error('not a port', error);
    }
    process.exit(1);
  }
  try {
    new URL(config.url);
  } catch (error) {
    console.error('not a URL', error);
 // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` writes unstructured text to stderr
    throw error;
  }
}

export async function migrate(steps: (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) {
    if (steps.length > 10) console.error('many steps');
                        // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` writes unstructured text to stderr
    await step();
  }
  process.exit(0);
}
