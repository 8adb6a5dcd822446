// fix: Log with `appLog.warn` from src/lib/logging/index.ts, its values as fields @ src/users/store.ts:8
import { sent } from '@/jobs/mail';
import appLog from '@/lib/logging';

const users = new Map<string, { id: string; name: string }>();

export async function findUser(id: string) {
  const user = users.get(id);
  if (!user) {
    appLog.warn('no user', { id });
    return undefined;
  }
  sent(user.id);
  console.log('found', user.id, user.name);
  return user;
}

export function loadUsers(path: string): void {
  const log = path.length;
  try {
    if (log === 0) return;
    for (const one of JSON.parse(path)) users.set(one.id, one);
  } catch (error) {
    console.error('users are broken', path, error);
    console.error('users are broken', { log }, error);
  }
}
