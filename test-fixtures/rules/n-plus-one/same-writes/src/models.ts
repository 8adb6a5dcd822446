import { model, Schema } from 'mongoose';

export const Device = model('Device', new Schema({ channel: String, muted: Boolean }));
