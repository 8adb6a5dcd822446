import { model, Schema } from 'mongoose';

export const Device = model('Device', new Schema({ team: String }));
export const Owner = model('Owner', new Schema({ device: String }));
