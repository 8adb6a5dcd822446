import { createClient } from '@supabase/supabase-js';
import { report, save } from './save.js';

const supabase = createClient('https://example.supabase.co', 'key');

// known: supabase unguarded-async-handler bad
supabase.channel('orders').on('postgres_changes', { event: '*', schema: 'public' }, async (_one) => {
//@85-89 unguarded-async-handler[error,high]: `supabase.channel(…).on` does not wait for this async handler: when `fetch` fails, nobody receives it, and
  await save();
});

// known: supabase unguarded-async-handler good
supabase.channel('orders').on('postgres_changes', { event: '*', schema: 'public' }, (_one) => {
  save().catch(report);
});
