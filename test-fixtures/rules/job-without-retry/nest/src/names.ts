export const MAIL = 'mail';
export enum Queues {
  Reports = 'reports',
}
