import { execFileSync } from 'node:child_process';
import { createProject } from './project.ts';

/** A project in a repository of its own, with one commit on main. */
export function createRepository(files: Record<string, string>) {
  const project = createProject(files);
  const git = (...words: string[]) =>
    execFileSync('git', words, {
      cwd: project.root,
      encoding: 'utf8',
      env: ENV,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const commit = (message = 'more') => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  git('init', '-q', '-b', 'main');
  commit('first');
  return { ...project, git, commit };
}

const NOBODY = {
  GIT_AUTHOR_NAME: 'n',
  GIT_AUTHOR_EMAIL: 'e',
  GIT_COMMITTER_NAME: 'n',
  GIT_COMMITTER_EMAIL: 'e',
};
const ENV = { ...process.env, ...NOBODY, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
