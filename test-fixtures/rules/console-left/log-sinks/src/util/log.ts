const isProduction = process.env.NODE_ENV === 'production';

export function logDebug(...args: unknown[]): void {
  if (!isProduction) console.log(...args);
}

export function logWarning(...args: unknown[]): void {
  console.warn(...args);
}

export function logError(...args: unknown[]): void {
  console.error(...args);
}
