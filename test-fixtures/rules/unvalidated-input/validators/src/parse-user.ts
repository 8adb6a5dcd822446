import { userOf } from './user-of';

export function parseUser(body: unknown) {
  return userOf(body);
}
