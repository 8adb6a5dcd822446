export function readEnv(name: string): string | undefined {
  if (!(name in process.env)) console.warn(`${name} is not set`);
  return process.env[name];
}
