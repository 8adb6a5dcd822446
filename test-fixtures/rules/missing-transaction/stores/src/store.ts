import mongoose, { type Model } from 'mongoose';

/** One class for all tables. */
export class BaseStore<T> {
  constructor(readonly model: Model<T>) {}

  create(data: Partial<T>) {
    return this.model.create(data);
  }

  update(where: object, change: object) {
    return this.model.updateOne(where, change);
  }

  remove(where: object) {
    return this.model.deleteMany(where);
  }
}

const schema = new mongoose.Schema({ text: String, state: String });

export class MessageStore extends BaseStore<{ text: string }> {
  constructor() {
    super(mongoose.model('Message', schema));
  }
}

export class ChangeStore extends BaseStore<{ text: string }> {
  constructor() {
    super(mongoose.model('Change', schema));
  }
}
