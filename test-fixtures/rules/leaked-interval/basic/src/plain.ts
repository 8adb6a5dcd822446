import { collect } from './work.js';

// For as long as the process lives, in a module that stops nothing.
setInterval(() => collect(), 60_000);
