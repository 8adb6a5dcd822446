import mongoose from 'mongoose';

export const User = mongoose.model('User', new mongoose.Schema({ name: String }));
export const Token = mongoose.model('Token', new mongoose.Schema({ userId: String, text: String }));
