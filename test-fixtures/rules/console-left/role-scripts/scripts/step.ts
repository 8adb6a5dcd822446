import mongoose from 'mongoose';

// Only another script imports it, but the server comes through there.
export function step(): void {
  console.log('step', mongoose.version);
}
