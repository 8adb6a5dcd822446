import { User } from './models';

interface Filters {
  text: string;
}

export async function search(filters: Filters) {
  const query: Record<string, unknown> = {};
  if (filters.text) query.$or = [{ name: { $regex: filters.text } }, { email: { $regex: filters.text } }];
//@44-63 unvalidated-input[warning]: `query.q` becomes a pattern unescaped
  const exact = await User.findOne({ name: new RegExp(`^${filters.text}$`, 'i') });
//@44-79 unvalidated-input[warning]: `query.q` becomes a pattern unescaped
  return [exact, ...(await User.find(query).limit(10))];
}

export async function searchEscaped(filters: Filters) {
  const text = filters.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return User.find({ name: { $regex: text } }).limit(10);
}
