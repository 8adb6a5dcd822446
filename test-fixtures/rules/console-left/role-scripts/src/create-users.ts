import mongoose from 'mongoose';

console.log('creating users', mongoose.version);
