import '../dist/start.js';
