import { sent } from '@/jobs/mail';

const users = new Map<string, { id: string; name: string }>();

export async function findUser(id: string) {
  const user = users.get(id);
  if (!user) {
    console.warn(`no user ${id}`);
 // ^^^^^^^^^^^^ console-left[warning,high]: `console.warn` bypasses the project's logger (src/lib/logging/index.ts): in production this line has no level, no request id and no redaction; log it there.
    return undefined;
  }
  sent(user.id);
  console.log('found', user.id, user.name);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (src/lib/logging/index.ts)
  return user;
}

export function loadUsers(path: string): void {
  const log = path.length;
  try {
    if (log === 0) return;
    for (const one of JSON.parse(path)) users.set(one.id, one);
  } catch (error) {
    console.error('users are broken', path, error);
 // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (src/lib/logging/index.ts)
    console.error('users are broken', { log }, error);
 // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (src/lib/logging/index.ts)
  }
}
