import { createClient } from '@supabase/supabase-js';

const supabase = createClient('https://example.supabase.co', 'key');

// known: supabase ignored-error-result bad
export async function bad() {
  await supabase.from('orders').delete().eq('id', 'a');
//@9-38 ignored-error-result[warning,high]: `supabase.from(…).delete` never rejects: its failure is in `error` of what it gives, which is not read here,
}

// known: supabase ignored-error-result good
export async function good() {
  const { error } = await supabase.from('orders').delete().eq('id', 'a');
  if (error) throw new Error('refused', { cause: error });
}
