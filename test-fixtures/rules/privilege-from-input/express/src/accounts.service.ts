import { User } from './user.model';

interface SignUp {
  email: string;
  role: string;
}

export async function signUp(input: SignUp) {
  return User.create({ email: input.email, role: input.role ?? 'reader' });
}
