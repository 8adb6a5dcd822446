import { createClient } from 'redis';

// known: node-redis unhandled-error-event bad
export async function bad() {
  const client = createClient();
//@18-29 unhandled-error-event[error,high]: Nobody listens for 'error' of `client`: when the connection to Redis drops, the event is thrown and ends the
  await client.connect();
  return await client.get('a');
}

// known: node-redis unhandled-error-event good
export async function good() {
  const client = createClient();
  client.on('error', console.error);
  await client.connect();
  return await client.get('a');
}
