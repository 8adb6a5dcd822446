import { createClient } from '@supabase/supabase-js';

const supabase = createClient('https://example.supabase.co', 'key');

// known: supabase floating-promise bad
export async function bad(): Promise<void> {
  supabase.from('orders').insert({ id: 'a' });
//@3-32 floating-promise[error,high]: `supabase.from(…).insert` is never executed: supabase starts its work when the result is awaited, and nobody
}

// known: supabase floating-promise good
export async function good(): Promise<void> {
  const { error } = await supabase.from('orders').insert({ id: 'a' });
  if (error) throw error;
}
