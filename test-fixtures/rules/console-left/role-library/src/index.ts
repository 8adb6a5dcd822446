import { pad } from './pad.ts';

export { pad };
