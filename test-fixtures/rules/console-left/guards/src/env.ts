export const isDev = process.env.NODE_ENV !== 'production';
export const isProduction = !isDev;
export const config = { debug: false, verbose: false, quiet: true, env: 'development', logLevel: 'info' };
