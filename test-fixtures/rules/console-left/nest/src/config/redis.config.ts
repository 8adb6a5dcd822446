import { registerAs } from '@nestjs/config';

export default registerAs('redis', () => {
  console.log('redis config');
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (`Logger`)
  return { url: process.env.REDIS_URL };
});
