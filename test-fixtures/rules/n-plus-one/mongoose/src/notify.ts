import { Token } from './models.ts';

export class Notifier {
  static async push(userId: string, text: string): Promise<void> {
    const tokens = await Token.find({ userId }).select('text').limit(20);
    if (tokens.length === 0) return;
    process.emit('message', { text, tokens }, undefined);
  }

  static async tellAll(text: string): Promise<void> {
    const { User } = await import('./models.ts');
    const users = await User.find({ role: 'admin' }).limit(100);
    for (const user of users) await this.push(user._id.toString(), text);
//@37-72 n-plus-one: `this.push` asks the database once for each element of `users`
  }
}
