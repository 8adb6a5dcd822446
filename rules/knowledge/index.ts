import type { Library } from '../kit/library.ts';
import axios from './libraries/axios.ts';
import prisma from './libraries/prisma.ts';

export const libraries: readonly Library[] = [axios, prisma].flat();
