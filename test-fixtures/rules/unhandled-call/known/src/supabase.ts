import { createClient } from '@supabase/supabase-js';

const supabase = createClient('https://example.supabase.co', 'key');

// known: supabase unhandled-call bad
export async function bad() {
  await supabase.storage.from('files').remove(['a']);
//@9-45 unhandled-call[error,high]: `supabase.storage.from(…).remove` does not reject when it fails: its result tells of the failure, and nobody
}

// known: supabase unhandled-call good
export async function good() {
  const { error } = await supabase.storage.from('files').remove(['a']);
  if (error) throw new Error('refused', { cause: error });
}
