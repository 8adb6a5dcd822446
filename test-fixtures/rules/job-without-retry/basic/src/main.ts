import './queues.js';
import './workers.js';
