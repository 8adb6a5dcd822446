// fix: Escape `filters.text` @ src/search.ts:11
import { User } from './models';

interface Filters {
  text: string;
}

export async function search(filters: Filters) {
  const query: Record<string, unknown> = {};
  if (filters.text) query.$or = [{ name: { $regex: filters.text } }, { email: { $regex: filters.text } }];
  const exact = await User.findOne({ name: new RegExp(`^${filters.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i') });
  return [exact, ...(await User.find(query).limit(10))];
}

export async function searchEscaped(filters: Filters) {
  const text = filters.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return User.find({ name: { $regex: text } }).limit(10);
}
