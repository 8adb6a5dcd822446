import mongoose from 'mongoose';

export const User = mongoose.model('User', new mongoose.Schema({ name: String, email: String }));
export const Session = mongoose.model('Session', new mongoose.Schema({ token: String }));
