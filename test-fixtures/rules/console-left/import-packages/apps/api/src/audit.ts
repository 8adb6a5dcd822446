export function audit(action: string): string {
  console.log('audit', action);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (packages/log/src/index.ts): in production this line has no level, no request id and no redaction; log it there.
  return action;
}
