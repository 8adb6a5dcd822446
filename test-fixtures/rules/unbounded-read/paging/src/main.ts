import express from 'express';
import { comments } from './comments.ts';
import { events, everything } from './events.ts';
import { hidden, newest } from './jobs.ts';
import { posts } from './posts.ts';

const app = express();
app.use('/posts', posts);
app.use('/comments', comments);
app.use('/events', events);
app.get('/jobs', async (_req, res) => {
  res.json([await hidden(), await newest(), await everything()]);
});
app.listen(3000);
