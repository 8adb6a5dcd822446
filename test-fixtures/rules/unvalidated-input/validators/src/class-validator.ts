import { plainToInstance } from 'class-transformer';
import { IsEmail, IsString, validate, validateOrReject } from 'class-validator';
import { Router } from 'express';
import { prisma } from './db';

class User {
  @IsString()
  name!: string;

  @IsEmail()
  email!: string;
}
export const router = Router();

// matrix: express class-validator bad
router.post('/users', async (req, res) => {
  const user = plainToInstance(User, req.body);
//@38-45 unvalidated-input[warning]: `req.body` is stored by `prisma.user.create` as it was sent
  res.json(await prisma.user.create({ data: user }));
});

// matrix: express class-validator good
router.put('/users', async (req, res) => {
  const user = plainToInstance(User, req.body);
  await validateOrReject(user, { whitelist: true });
  res.json(await prisma.user.create({ data: user }));
});

// matrix: express class-validator near-miss
router.patch('/users', async (req, res) => {
  const user = plainToInstance(User, req.body);
  const errors = await validate(user, { whitelist: true });
  if (errors.length > 0) return res.status(400).json(errors);
  res.json(await prisma.user.create({ data: user }));
});
