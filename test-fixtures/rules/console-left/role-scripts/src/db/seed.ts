import mongoose from 'mongoose';

console.log('seeding', mongoose.version);
