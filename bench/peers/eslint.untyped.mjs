import { config, configs } from 'typescript-eslint';

export default config({ files: ['**/*.{ts,tsx,mts,cts}'] }, configs.recommended, {
  linterOptions: { reportUnusedDisableDirectives: 'off' },
});
