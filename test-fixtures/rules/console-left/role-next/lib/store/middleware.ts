import { useEffect } from 'react';

export const useLog = () => useEffect(() => console.warn('a middleware of the store'));
                                         // ^^^^^^^^^^^^ console-left[info,medium]: `console.warn` ends in the visitor's console
