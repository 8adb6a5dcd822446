import mongoose from 'mongoose';

export const User = mongoose.model('User', new mongoose.Schema({ email: String, name: String, role: String }));
export const Settings = mongoose.model('Settings', new mongoose.Schema({ theme: String }));
