import { PrismaClient } from '@prisma/client';
import express from 'express';

const prisma = new PrismaClient();
const app = express();

interface Post {
  id: string;
  next: string | null;
}

// Along a chain: each step waits for the one before.
async function threadFrom(id: string): Promise<Post[]> {
  const post = await prisma.post.findUnique({ where: { id } });
//@22-62 n-plus-one: `prisma.post.findUnique` asks the database once for each step, since `threadFrom` calls itself with what the answer names
  if (!post?.next) return post ? [post] : [];
  return [post, ...(await threadFrom(post.next))];
}

// Page after page.
async function allAfter(cursor: string): Promise<Post[]> {
  const posts = await prisma.post.findMany({ where: { id: { gt: cursor } }, take: 100 });
  const last = posts.at(-1);
  return last ? [...posts, ...(await allAfter(last.id))] : posts;
}

// Again with the same, until it is there.
async function waitFor(id: string, left: number): Promise<Post | null> {
  const post = await prisma.post.findUnique({ where: { id } });
  return post || left === 0 ? post : waitFor(id, left - 1);
}

// Once more, whatever was found.
async function owner(id: string, mayRetry: boolean): Promise<Post | null> {
  const post = await prisma.post.findUnique({ where: { id } });
  if (post?.next && mayRetry) return owner(post.next, false);
  return post;
}

// Down a tree, which its loop tells.
async function below(id: string): Promise<Post[]> {
  const children = await prisma.post.findMany({ where: { parent: id } });
  const found: Post[] = [];
  for (const child of children) found.push(child, ...(await below(child.id)));
//@61-75 n-plus-one: `below` asks the database once for each element of `children`
  return found;
}

app.get('/thread/:id', async (req, res) => {
  const { id } = req.params;
  res.json([await threadFrom(id), await allAfter(id), await waitFor(id, 5), await below(id), await owner(id, true)]);
});

app.listen(3000);
