import { getLogger } from './util/get-logger.ts';

const logger = getLogger('hooks');

export const hook = () => logger.info('hooked');
