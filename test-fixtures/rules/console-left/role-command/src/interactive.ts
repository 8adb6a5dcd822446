import { Command } from 'commander';

new Command().action(() => console.log('done'));
