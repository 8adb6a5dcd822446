import mongoose from 'mongoose';
import { only } from '../src/only-for-scripts.ts';

console.log('once', mongoose.version, only());
