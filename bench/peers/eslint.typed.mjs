import { config, configs } from 'typescript-eslint';

export default config({ files: ['**/*.{ts,tsx,mts,cts}'] }, configs.recommendedTypeChecked, {
  linterOptions: { reportUnusedDisableDirectives: 'off' },
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
});
